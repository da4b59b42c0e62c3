import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentFile } from '../../../src/app/dokumen/berkas.ts';
import { makeDocument, openPleno, type Pleno, tindakan, writeArchive } from '../../../src/app/index.ts';
import { KodeTps } from '../../../src/domain/index.ts';
import { EksporDibatalkan } from '../../../src/exchange/index.ts';
import {
  FOLDER_LAMPIRAN,
  journalHead,
  readDocuments,
  recordAttachment,
  tulis,
  writeAttachment,
} from '../../../src/store/index.ts';
import { folderSementara, jamUji, nilai } from '../../lib/pleno.ts';
import { rapatPenuh } from '../../lib/rapat-penuh.ts';

const sidik = (isi: Uint8Array): string => createHash('sha256').update(isi).digest('hex');
const FOTO = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 500 }, (_, i) => i % 251)]);

/** A whole meeting with a document and a photo. */
async function pleno(): Promise<Pleno> {
  const p = rapatPenuh();
  nilai(
    await makeDocument(
      p,
      { model: 'D.HASIL-KECAMATAN', kontes: 'PPWP', rupa: 'asli', wilayah: '310102', kertas: 'F4' },
      jamUji(),
    ),
  );
  const l = { sha256: sidik(FOTO), tipe: 'image/jpeg' } as const;
  await writeAttachment(p.s.folder, l, FOTO);
  const kunci = { kontes: 'PPWP', tps: KodeTps.parse('3101021001001'), ukuran: FOTO.length, nama: 'a.jpg' } as const;
  tulis(p.s, () => nilai(recordAttachment(p.s, { ...kunci, ...l }, tindakan(p, jamUji()))));
  return p;
}

type Hasil = { isi: Record<string, Uint8Array>; bytes: Buffer } & Awaited<ReturnType<typeof writeArchive>>;

/** Made as a worker does it: over a connection of its own. */
async function arsip(p: Pleno, o: Partial<Parameters<typeof writeArchive>[2]> = {}): Promise<Hasil> {
  const sendiri = nilai(openPleno(p.s.folder, { tulis: false }));
  const berkas = path.join(folderSementara(), 'arsip.zip');
  try {
    const h = await writeArchive(sendiri, berkas, { foto: true, pemeriksa: null, ...o });
    const bytes = fs.readFileSync(berkas);
    return { ...h, bytes, isi: unzipSync(new Uint8Array(bytes)) };
  } finally {
    expect(sendiri.s.db.inTransaction).toBe(false);
    sendiri.s.db.close();
    expect(fs.readdirSync(path.dirname(berkas)).filter((f) => f.endsWith('.sebagian'))).toEqual([]);
  }
}

const teks = (h: Hasil, nama: string): string => strFromU8(h.isi[nama] ?? new Uint8Array());

describe('the archive of a plenary', () => {
  it('holds documents, tables, data, journal and photos, with sums that fit', async () => {
    const p = await pleno();
    const h = await arsip(p);
    const nama = Object.keys(h.isi);
    expect([nama[0], nama.at(-1)]).toEqual(['BACA-SAYA.txt', 'SHA256SUMS']);
    const [d] = readDocuments(p.s);
    expect(nama.filter((n) => !n.startsWith('tabel/'))).toEqual([
      'BACA-SAYA.txt',
      'data/definisi.json',
      'data/jurnal.jsonl',
      'data/pleno.json',
      'data/pleno-1.schema.json',
      'dokumen/0001-D.HASIL-KECAMATAN-PPWP-310102-rev1-cetakan1.pdf',
      `foto/PPWP/3101021001/001-01-${sidik(FOTO).slice(0, 8)}.jpg`,
      'SHA256SUMS',
    ]);
    expect(nama.filter((n) => n.startsWith('tabel/'))).toEqual([
      'tabel/PPWP/semua-angka.csv',
      'tabel/PPWP/310102-KEPULAUAN-SERIBU-SELATAN.csv',
      'tabel/PPWP/310102-KEPULAUAN-SERIBU-SELATAN.xlsx',
    ]);
    expect(sidik(h.isi['dokumen/0001-D.HASIL-KECAMATAN-PPWP-310102-rev1-cetakan1.pdf'] ?? new Uint8Array())).toBe(
      d?.sha256,
    );
    const baris = teks(h, 'SHA256SUMS').trimEnd().split('\n');
    expect(baris).toEqual(nama.slice(0, -1).map((n) => `${sidik(h.isi[n] ?? new Uint8Array())}  ${n}`));
    expect([h.berkas, h.hilang, h.rusak, h.besar]).toEqual([nama.length, [], [], h.bytes.length]);
    expect(teks(h, 'BACA-SAYA.txt')).toContain(`sidik ${journalHead(p.s.db).hash}`);
  });

  it('the journal proves itself without this program; one changed letter breaks it', async () => {
    const p = await pleno();
    const baris = teks(await arsip(p), 'data/jurnal.jsonl')
      .trimEnd()
      .split('\n');
    // As BACA-SAYA says it, with nothing of ours.
    const putus = (semua: readonly string[]): number => {
      let lalu = '0'.repeat(64);
      return semua.findIndex((b) => {
        const [, hash, entri] = /^\{"hash":"([0-9a-f]{64})","entri":(.*)\}$/.exec(b) ?? [];
        const baik = sidik(Buffer.from(entri ?? '')) === hash && JSON.parse(entri ?? '[]').at(-1) === lalu;
        lalu = hash ?? '';
        return !baik;
      });
    };
    expect(putus(baris)).toBe(-1);
    expect(baris).toHaveLength(journalHead(p.s.db).jumlah);
    expect(JSON.parse(baris.at(-1) ?? '').hash).toBe(journalHead(p.s.db).hash);
    expect(putus(baris.map((b, i) => (i === 7 ? b.replace(/PPWP|ketua|O/i, 'X') : b)))).toBe(7);
    expect(baris.join('')).not.toMatch(/scrypt|garam/);
  });

  it('is the same bytes for the same plenary, in whatever zone the computer stands', async () => {
    const p = await pleno();
    const zona = process.env.TZ;
    const satu = await arsip(p);
    process.env.TZ = 'Asia/Jayapura';
    const dua = await arsip(p);
    process.env.TZ = zona ?? '';
    if (zona === undefined) delete process.env.TZ;
    expect(Buffer.compare(satu.bytes, dua.bytes)).toBe(0);
  });

  it('leaves photos out where they were not asked for, and tells of files that are gone or changed', async () => {
    const p = await pleno();
    const [d] = readDocuments(p.s);
    fs.writeFileSync(documentFile(p, d?.sha256 ?? ''), '%PDF-diubah');
    fs.rmSync(path.join(p.s.folder, FOLDER_LAMPIRAN, `${sidik(FOTO)}.jpg`));
    const h = await arsip(p);
    expect(h.hilang).toEqual([`foto/PPWP/3101021001/001-01-${sidik(FOTO).slice(0, 8)}.jpg`]);
    expect(teks(h, 'BACA-SAYA.txt')).toContain(h.hilang[0] ?? '?');
    expect(h.rusak).toEqual(['dokumen/0001-D.HASIL-KECAMATAN-PPWP-310102-rev1-cetakan1.pdf']);
    expect(teks(h, 'SHA256SUMS')).toContain(`# TIDAK COCOK: ${h.rusak[0]}`);
    const tanpa = await arsip(p, { foto: false });
    expect(Object.keys(tanpa.isi).some((n) => n.startsWith('foto/'))).toBe(false);
  });

  it('stops where the person says so, and leaves nothing behind', async () => {
    const p = await pleno();
    for (const n of [0, 3, 7]) {
      let lalu = 0;
      const kemajuan = (selesai: number): void => {
        lalu = selesai;
      };
      await expect(arsip(p, { batal: () => lalu >= n, kemajuan })).rejects.toThrow(EksporDibatalkan);
    }
    // A page that checks documents and cannot be read: the error is told, not waited for.
    await expect(arsip(p, { pemeriksa: path.join(p.s.folder, 'tidak-ada.html') })).rejects.toThrow(/ENOENT/);
  });
});
