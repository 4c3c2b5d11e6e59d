/** What a client may send as `initializationOptions`; anything else in it is passed over. */
export interface InitializationOptions {
  /** Commands that hovers may link to because the client runs them and trusts the server's Markdown for them. */
  readonly commands?: readonly string[];
  /** True where the client wants `conncite/status` notifications. */
  readonly status?: boolean;
  /** Address of the built catalogue, for a server in a worker that cannot tell what it lies beside. */
  readonly catalogue?: string;
  /** Address of the library that writes Word documents, for such a server. */
  readonly docx?: string;
  /** Address of the part that reads files with the official text, for such a server. */
  readonly lawFile?: string;
  /**
   * Addresses of files with the official text (`.conncite-law`) that come with the
   * client: `file:`, or what a worker can fetch.
   */
  readonly law?: readonly string[];
  /** True where the client wants `conncite/missingText` notifications. */
  readonly missingText?: boolean;
}
