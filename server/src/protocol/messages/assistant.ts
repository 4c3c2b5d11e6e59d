import { request } from './request';
import type { GivenDocument } from './shared';

/** A question of an assistant, by the tool's name and its input. */
export const ASSISTANT = request<AssistantParams, AssistantResult>('conncite/assistant');
export interface AssistantParams {
  readonly tool: string;
  readonly input: unknown;
  /** The document that the input names or holds; null where it names none. */
  readonly document: GivenDocument | null;
}
export interface AssistantResult {
  /** Why it cannot be answered, in words for who asked; null where it was. */
  readonly reason: string | null;
  readonly answer: unknown;
}
