import { startFederation } from './federation.ts';
import { examples } from './federations/all.ts';

describe('the addresses of documents', () => {
  it('belong to Tocsin: a gateway that serves any supergraph to any client has none', async () => {
    const [example] = examples;
    const federation = await startFederation(example!);
    for (const path of ['notices/1/csaf.json', 'tenants/1/feed.atom', 'incidents/1/authorities/at-dsb.html']) {
      const response = await fetch(new URL(`/documents/${path}`, federation.url));
      expect([response.status, response.headers.get('content-disposition')]).toEqual([404, null]);
      await response.text();
    }
    await federation.close();
  });
});
