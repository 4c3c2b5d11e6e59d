import { addressOf, pageAddress, pageFileName, subjectFileName, type PageSubject } from '../features/pages/address';
import { GET_CHAPTER_TEXT } from '../features/commands';
import { lineOfPinpoint } from '../features/pages/page';
import type { PageExtras } from '../features/pages/sectionPage';
import { placeDocument, sectionDocument } from '../features/textDocumentContent';
import type { Statutes } from '../facts/statutes';
import type { ClientFlags } from './clientFlags';
import type { SectionPageResult } from './messages';
import type { ServerPorts } from './ports';

/** Makes the pages of the server known to the client: as virtual documents, or as files. */
export class Pages {
  readonly #ports: ServerPorts;
  readonly #flags: () => ClientFlags;

  constructor(ports: ServerPorts, flags: () => ClientFlags) {
    this.#ports = ports;
    this.#flags = flags;
  }

  /** What pages are made of beside the facts, but for the documents of the workspace. */
  extras(): PageExtras {
    return {
      official: this.#ports.official,
      links: { getText: this.#ports.library !== undefined && this.#flags().commands.has(GET_CHAPTER_TEXT) },
    };
  }

  /**
   * A section's page, where the client can open it; undefined where it cannot and no file can be written.
   * @param edition year of the edition whose text alone is shown
   */
  async section(
    number: string,
    pinpoint: readonly string[],
    statutes: Statutes | null,
    edition?: number,
  ): Promise<SectionPageResult | undefined> {
    const document = sectionDocument(number, statutes, this.#ports.today(), this.extras(), edition);
    const uri = this.#flags().virtualPages
      ? pageAddress(number, edition)
      : await this.#ports.pages?.write(pageFileName(number, edition), document.text);
    return uri === undefined ? undefined : { uri, line: lineOfPinpoint(document, pinpoint) };
  }

  /** Address of any page, as `section` gives it. */
  async place(subject: PageSubject, statutes: Statutes | null): Promise<string | undefined> {
    if (subject.kind === 'section') return (await this.section(subject.name, [], statutes))?.uri;
    return this.#flags().virtualPages
      ? addressOf(subject)
      : this.#ports.pages?.write(subjectFileName(subject), placeDocument(subject, statutes, this.extras()).text);
  }
}
