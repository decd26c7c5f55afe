import { readFileSync } from 'node:fs';
import { environmentHelp, withTables } from '../../platform/environment-guide.ts';

describe('the tables of environment variables', () => {
  it('are in the operators’ guide as the schema describes them; npm run docs:environment writes them', () => {
    const guide = readFileSync('docs/operators.md', 'utf8');
    expect(withTables(guide)).toBe(guide);
  });

  it('leave no variable out, in the guide and in the help', () => {
    const guide = readFileSync('docs/operators.md', 'utf8');
    const names = environmentHelp()
      .split('\n')
      .map((line) => line.trim().split(' ')[0]);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});
