import type { InstalledPack } from './records';

/**
 * The packs of schema 1, which were bundled ones. What is in them is in another format now, so each becomes an empty
 * pack of version 0: the extension brings the content, and the user's switch survives.
 */
export async function readOldPacks(packs: {
  readonly getAll: () => Promise<readonly unknown[]>;
}): Promise<readonly InstalledPack[]> {
  return (await packs.getAll()).flatMap((old) => {
    const fields = new Map(Object.entries(typeof old === 'object' && old !== null ? old : {}));
    const id = fields.get('id');
    return typeof id === 'string' ? [emptyPack(id, fields.get('isEnabled') !== false)] : [];
  });
}

function emptyPack(id: string, isEnabled: boolean): InstalledPack {
  return {
    packKey: id,
    id,
    title: '',
    description: '',
    homepage: '',
    license: '',
    publisher: { name: '', url: '' },
    languages: [],
    version: 0,
    detail: 'text',
    engine: 0,
    reports: 0,
    bytes: 0,
    segments: [],
    indexes: [],
    expires: '',
    checkHours: 24,
    source: { kind: 'bundled' },
    remembered: { id, key: '', seq: 0, next: [], revoked: [] },
    isEnabled,
    installedAt: 0,
    updatedAt: 0,
    lastCheckedAt: 0,
    lastError: '',
    failures: 0,
    removedAt: 0,
  };
}
