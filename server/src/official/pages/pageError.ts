/** Why a page is refused. */
export type PageFault = 'encoding' | 'truncated' | 'notOfficial' | 'malformed' | 'tooLarge';

/** A page that is not taken. Its message is worded for a person and names no file; who reads files adds the name. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly fault: PageFault;

  constructor(fault: PageFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
