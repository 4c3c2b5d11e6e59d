/**
 * What the server and its clients say to each other beyond the Language Server Protocol. Every part is optional, and a
 * client that knows none of it gets a working server. A file a topic; nothing in them
 * but names and types, so that a client's bundle takes the names alone.
 */
export * from '../features/commands';
export * from './messages/assistant';
export * from './messages/authorities';
export * from './messages/checking';
export * from './messages/initializationOptions';
export * from './messages/pages';
export * from './messages/search';
export * from './messages/shared';
export * from './messages/statutes';
export * from './messages/status';
export * from './messages/writing';
export type { ServerNotification, ServerRequest } from './messages/request';
