import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { AppError } from './errors.ts';

/** Encrypts secrets, so that a reader of the database, or of a copy of it, cannot read them. */
export interface SecretBox {
  /** @param about the id of the secret's owner: with another id the secret cannot be opened */
  seal(text: string, about: string): Buffer;
  /** @throws AppError INTERNAL when it was sealed with another key or for another owner, or was altered */
  open(sealed: Buffer, about: string): string;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM (NIST SP 800-38D): nonce, tag and ciphertext, concatenated. Each sealing uses a random nonce of 96 bits, which
 * is safe for 2^32 sealings under one key (section 8.3), far more than there are secrets.
 * @param secret of this installation; the key is derived from it for this purpose only
 */
export function openSecretBox(secret: Buffer, randomBytes: (size: number) => Buffer): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tocsin sealing 1', 32));
  return {
    seal(text, about) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed, about) {
      try {
        const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(about))
          .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
          'utf8',
        );
      } catch {
        throw new AppError('INTERNAL', 'Cannot decrypt a secret. Check SECRETS_KEY.');
      }
    },
  };
}
