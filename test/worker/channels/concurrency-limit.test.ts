import pLimit from 'p-limit';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Tasks that run until the test ends them. */
function openWork() {
  const begun: string[] = [];
  const endings = new Map<string, { end: () => void; fail: (error: Error) => void }>();
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name);
      endings.set(name, { end: () => resolve(name), fail: reject });
    });
  return { begun, work, of: (name: string) => endings.get(name) as { end: () => void; fail: (error: Error) => void } };
}

it('the mail channel sends no more mails at once than the limit, and the others in the order of their arrival', async () => {
  const limit = pLimit(2);
  const { begun, work, of } = openWork();
  const all = ['one', 'two', 'three', 'four'].map((name) => limit(work(name)));
  await settled();
  expect(begun).toEqual(['one', 'two']);
  of('two').end();
  await settled();
  expect(begun).toEqual(['one', 'two', 'three']);
  of('one').end();
  await settled();
  of('three').end();
  of('four').end();
  expect(await Promise.all(all)).toEqual(['one', 'two', 'three', 'four']);
});

it('the mail channel sends the next mail after one that failed', async () => {
  const limit = pLimit(1);
  const { begun, work, of } = openWork();
  const failing = limit(work('failing'));
  const next = limit(work('next'));
  await settled();
  of('failing').fail(new Error('down'));
  await expect(failing).rejects.toThrow('down');
  await settled();
  expect(begun).toEqual(['failing', 'next']);
  of('next').end();
  expect(await next).toBe('next');
});
