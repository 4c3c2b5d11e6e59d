/** As much of Node's global as the assertions ask for. */
export const process = { env: {}, argv: [], platform: 'browser', emitWarning: (): void => undefined };
