import type { OfficialSection, TextHit } from '../statutes/officialText';

export class TextSearch {
  static open(_file: string): TextSearch | undefined {
    return undefined;
  }

  find(_words: string, _most: number, _section: (number: string) => OfficialSection | undefined): readonly TextHit[] {
    return [];
  }

  close(): void {
    return;
  }
}
