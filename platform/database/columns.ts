import type { EntitySchemaColumnOptions } from 'typeorm';

/** Columns of the tables, by the name in the database. */
export const timestamp = (name: string, nullable = false): EntitySchemaColumnOptions => ({
  type: 'timestamptz',
  name,
  nullable,
});
export const text = (name: string, nullable = false): EntitySchemaColumnOptions => ({ type: 'text', name, nullable });
export const texts = (name: string, nullable = false): EntitySchemaColumnOptions => ({
  type: 'text',
  name,
  array: true,
  nullable,
});
