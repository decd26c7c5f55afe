import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { save } from '../../graph/save.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useSession } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import { NOTICE } from './words.ts';

interface ExportMenuProps {
  noticeId: string;
  tenantId: string;
  /** Whether there is a file for the tenant's own notification. */
  notifiesItself: boolean;
}

/** Exports a notice on paper or as CSAF, a file for the tenant's own notification, and its tenant's feed as Atom. */
export function ExportMenu({ noticeId, tenantId, notifiesItself }: ExportMenuProps) {
  const words = useWords(NOTICE);
  const { session } = useSession();
  const [failed, setFailed] = useState<CombinedError | null>(null);
  const [copied, setCopied] = useState(false);
  const feed = `/documents/tenants/${tenantId}/feed.atom`;
  async function copyAddress() {
    await navigator.clipboard.writeText(location.origin + feed);
    setCopied(true);
  }
  const saveAs = (address: string, name: string) => async () => setFailed(await save(session, address, name));
  return (
    <>
      <Menu>
        <MenuTrigger>
          <Button className="screen-only">{words.export}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => window.print()}>{words.print}</MenuItem>
            <MenuItem onClick={saveAs(`/documents/notices/${noticeId}/csaf.json`, `${noticeId}.csaf.json`)}>
              {words.csaf}
            </MenuItem>
            {notifiesItself &&
              (['html', 'json'] as const).map((type) => (
                <MenuItem
                  key={type}
                  onClick={saveAs(
                    `/documents/notices/${noticeId}/notification.${type}`,
                    `${noticeId}.notification.${type}`,
                  )}
                >
                  {words.ownNotification[type]}
                </MenuItem>
              ))}
            <MenuItem onClick={saveAs(feed, `${tenantId}.atom`)}>{words.atom}</MenuItem>
            <MenuItem onClick={copyAddress}>{words.atomAddress}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <span role="status">{copied && words.atomCopied}</span>
      {failed && <Trouble error={failed} />}
    </>
  );
}
