import type { Migration } from './migration.ts'

/** Names that a person vouched for say so themselves; until now a confidence of 1 said it for them. */
export const confirmedNames: Migration = {
  version: 9,
  sql: `
    UPDATE corrected_reading SET entities = (
      SELECT json_group_array(
        json(CASE WHEN json_extract(value, '$.confidence') = 1 THEN json_set(value, '$.confirmed', json('true')) ELSE value END)
      )
      FROM json_each(entities)
    );
  `,
}
