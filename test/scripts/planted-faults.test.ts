import { readFileSync } from 'node:fs';

interface Fault {
  fault: string;
  file: string;
  from: string;
  to: string;
}

const FAULTS: Fault[] = JSON.parse(readFileSync('scripts/planted-faults.json', 'utf8'));

describe('the faults that show what the differential test finds', () => {
  it.each(FAULTS)('have a place in the engine: $fault', ({ file, from, to }) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
  });

  it('are at least twelve', () => expect(FAULTS.length).toBeGreaterThanOrEqual(12));
});
