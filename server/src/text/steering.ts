/**
 * Characters that steer a terminal, end a line unseen or turn the direction of
 * writing. Line feed and tab are none of them.
 */
// eslint-disable-next-line no-control-regex -- these are what must not pass
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A stranger's words for any output: each character that steers is U+FFFD in it. */
export function withoutSteering(text: string): string {
  return text.replace(STEERING, '\uFFFD');
}

/** JSON that says the same and steers no screen on which it is shown. */
export function steeringEscaped(json: string): string {
  return json.replace(STEERING, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
