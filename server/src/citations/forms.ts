import type { Form } from './form';
import { act } from './forms/act';
import { division } from './forms/division';
import { elidedAct } from './forms/elidedAct';
import { former } from './forms/former';
import { full } from './forms/full';
import { id } from './forms/id';
import { leveled } from './forms/leveled';
import { namedDivision } from './forms/namedDivision';
import { prose } from './forms/prose';
import { sectionsOfAct } from './forms/sectionsOfAct';
import { short } from './forms/short';
import { titled } from './forms/titled';

/** Every form of citation. Where several may begin alike, the first that reads one has it. */
export const FORMS: readonly Form[] = [
  short,
  prose,
  leveled,
  sectionsOfAct,
  titled,
  full,
  division,
  namedDivision,
  act,
  elidedAct,
  id,
  former,
];
