import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { save } from '../graph/save.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useSeat } from '../parts/viewer.tsx';
import { useWords } from '../words/language.tsx';
import { NOTICE } from './notice-words.ts';

/** The notice on paper, for machines, and the tenant's feed for readers. */
export function TakeAlong({ noticeId, tenantId }: { noticeId: string; tenantId: string }) {
  const words = useWords(NOTICE);
  const { session } = useSeat();
  const [failed, setFailed] = useState<CombinedError | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const feed = `/documents/tenants/${tenantId}/feed.atom`;
  async function copyAddress() {
    const address = location.origin + feed;
    await navigator.clipboard.writeText(address);
    setCopied(address);
  }
  const saveAs = (address: string, name: string) => async () => setFailed(await save(session, address, name));
  return (
    <>
      <Menu>
        <MenuTrigger>
          <Button className="screen-only">{words.more}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => window.print()}>{words.print}</MenuItem>
            <MenuItem onClick={saveAs(`/documents/notices/${noticeId}/csaf.json`, `${noticeId}.csaf.json`)}>
              {words.csaf}
            </MenuItem>
            <MenuItem onClick={saveAs(feed, `${tenantId}.atom`)}>{words.atom}</MenuItem>
            <MenuItem onClick={copyAddress}>{words.atomAddress}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <span role="status">{copied && words.atomCopied(copied)}</span>
      {failed && <Trouble error={failed} />}
    </>
  );
}
