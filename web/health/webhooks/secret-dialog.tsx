import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { WEBHOOKS } from './words.ts';

/** Shows a webhook's secret, which cannot be shown again. */
export function SecretDialog({ secret, onClose }: { secret: string | null; onClose(): void }) {
  const words = useWords(WEBHOOKS);
  const { close } = useWords(EVERYWHERE);
  const [copied, setCopied] = useState(false);
  return (
    <Dialog
      open={secret !== null}
      modalType="alert"
      onOpenChange={() => {
        setCopied(false);
        onClose();
      }}
    >
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{words.secret}</DialogTitle>
          <DialogContent>
            <Body1 as="p">{words.secretDetail}</Body1>
            <Input readOnly value={secret ?? ''} aria-label={words.secret} style={{ width: '100%' }} />
            <span role="status">{copied && words.copied}</span>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => navigator.clipboard.writeText(secret ?? '').then(() => setCopied(true))}>
              {words.copy}
            </Button>
            <Button appearance="primary" onClick={onClose}>
              {close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
