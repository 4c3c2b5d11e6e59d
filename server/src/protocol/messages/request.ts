declare const carries: unique symbol;
/** The name of a request with the types of what is asked and answered, which stand at its one place. */
export type ServerRequest<Params, Result> = string & { readonly [carries]?: (params: Params) => Result };
/** The same of a notification, which nobody answers. */
export type ServerNotification<Params> = ServerRequest<Params, never>;

/** Names a request. */
/* @__NO_SIDE_EFFECTS__ */
export function request<Params, Result>(method: string): ServerRequest<Params, Result> {
  return method;
}
/** Names a notification. */
/* @__NO_SIDE_EFFECTS__ */
export function notification<Params>(method: string): ServerNotification<Params> {
  return method;
}
