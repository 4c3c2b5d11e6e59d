import { anyOf, list } from './evidenceRow';
import { raw } from '../text/raw';

/** Words that no text on law of some length does without. */
const LAW = anyOf(raw`
  same meaning · violat\w* · offens\w+ · crim\w+ · charge[ds]? · guilty · arrest\w* · jury · trial · prosecut\w* · permits? · partnerships? ·
  sentenc(?:ed|ing) · counsel · clients? · lawyers? · judges? · divorce\w* · custody · mortgage\w* · liens? ·
  felon\w+ · misdemeanors? · probate · estates? · damages · negligen\w+ · complaints? · motions? · briefs? · shall ·
  statut\w+ · courts? · laws? · legal\w* · plaintiffs? · defendants? · appeal\w* · acts? · judgments? · liab\w+ ·
  penalt\w+ · commission\w* · boards? · towns? · municipal\w* · tax\w* · licen[cs]\w+ · subsec\w+ · subdivision ·
  pursuant · provisions? · amend\w+ · repeal\w+ · attorneys? · convict\w+ · petition\w* · owners? · transferred ·
  reserved · state · cited · inclusive · defined · hereby · thereof · effective · notwithstanding · person ·
  governor · highway · chapters? · departments?
`);
export const LAW_WORDS = new RegExp(raw`\b${LAW}\b`, 'i');

/** Languages by their small words, each with a blank before and after it; English ones to set them against. */
export const SMALL_WORDS: Readonly<Record<string, string>> = {
  English: 'the|of|and|to|that|is|in|by|for|on|as|was|or',
  German: 'der|und|nach|für|nicht|ist|mit|dem|gemäß|vom|eine',
  Dutch: 'het|een|voor|niet|zijn|wordt|artikel|lid',
  'Danish and Norwegian': 'og|ikke|etter|efter|til|som|skal|eller|jf|jf.|ved|loven|lov|om|stk.|av|på',
  Swedish: 'och|inte|enligt|skall|eller|för|lagen|som',
  French: 'les|et|est|une|loi|selon|aux|dans',
  Spanish: 'los|las|del|una|ley|conforme|según',
  Portuguese: 'uma|lei|não|dos|pela|termos|artigo',
  Italian: 'della|delle|dei|legge|sono|gli|articolo',
  Finnish: 'ja|lain|sekä|mukaan|momentin',
  Polish: 'się|oraz|nie|ustawy|jest|zgodnie',
  Czech: 'podle|zákona|nebo|jsou',
  Hungarian: 'és|szerint|nem|egy',
  Estonian: 'või|seaduse|kohta',
  Latin: 'quod|sed|cum|enim|esse|quae|autem|ut|ad|qui|nec|sunt',
};
/** Letters of writings that no document of ours is written in. */
export const OTHER_LETTERS = new RegExp(
  `[${list(
    'Greek · Cyrillic · Hebrew · Arabic · Devanagari · Bengali · Tamil · Thai · Hangul · Hiragana · Katakana · Han',
  )
    .map((script) => raw`\p{Script=${script}}`)
    .join('')}]`,
  'gu',
);
/** Front matter's keys that name a place or a language. */
export const FRONT_MATTER =
  /^[ \t]*["']?(?:jurisdiction|state|country|court|lang|language|locale)["']?[ \t]*[:=][ \t]*["']?([^\n"']{1,60})/gim;
