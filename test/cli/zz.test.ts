import { readdirSync, readFileSync } from 'node:fs';
import { parseCase } from '../../cli/replay/case.ts';
import { planCase } from '../../cli/replay/plan.ts';
import { stepLine } from '../../cli/replay/report.ts';
test('show', () => {
  for (const f of readdirSync('test/cases')) {
    const c = parseCase(f, readFileSync(`test/cases/${f}`, 'utf8'));
    const p = planCase(c, new Date());
    process.stderr.write(`\n== ${f}\n${p.steps.map((s) => `${s.place} ${stepLine(s, '').slice(0, 110)}`).join('\n')}\n`);
  }
});
