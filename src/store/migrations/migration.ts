/** One step of the schema: what the database is after `sql` ran on version `version - 1`. */
export type Migration = { version: number; sql: string };
