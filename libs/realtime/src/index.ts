// Live screens and phones: one socket each, told of every change at once, and whole again after any gap.

export { SocketAnswers, SocketReceipts } from './ports';
export { RealtimeModule, type RealtimeNeeds } from './realtime.module';
export { useSockets } from './use-sockets';
