import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { CHANNELS } from '../../../domain/notification/channel.ts';

describe('the channels', () => {
  it('are those of the schema', () => {
    const sdl = readFileSync('schema/notifications.graphql', 'utf8').match(/^enum Channel \{[^}]*\}/m)?.[0] as string;
    const names = (buildSchema(sdl).getType('Channel') as GraphQLEnumType).getValues().map(({ name }) => name);
    expect(names.sort()).toEqual([...CHANNELS].sort());
  });

  it('are those that a delivery in the database may have', () => {
    const [, list] = readFileSync('platform/database/schema.sql', 'utf8').match(
      /CONSTRAINT deliveries_channel_check CHECK \(channel = ANY \(ARRAY\[([^\]]*)\]/,
    ) as RegExpMatchArray;
    expect([...(list as string).matchAll(/'(\w+)'/g)].map(([, name]) => name).sort()).toEqual([...CHANNELS].sort());
  });
});
