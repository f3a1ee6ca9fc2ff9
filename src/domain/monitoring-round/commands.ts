/** The commands that a person gives on a round, by name. */

/** The names of the commands that a person gives on a round that is there, in the order of its course. */
export const monitoringCommands = [
  'revise-plan',
  'list-indicators',
  'agree',
  'fix',
  'begin-verification',
  'query',
  'answer-query',
  'judge',
  'survey',
  'score',
  'adjust',
  'publish',
  'object',
  'decide-objection',
  'approve',
  'report',
  'apply',
  'decide-measures',
  'record-application',
  'close',
  'withdraw',
] as const;

/** See {@link monitoringCommands}. */
export type OnRound = (typeof monitoringCommands)[number];
