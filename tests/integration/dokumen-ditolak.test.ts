import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makePackage } from '../../src/app/dokumen/index.ts';
import { verifyJournal } from '../../src/app/index.ts';
import { pesanGalat } from '../../src/domain/index.ts';
import { PdfPaper } from '../../src/minutes/kit/document.ts';
import { journalOfKinds, readDocuments } from '../../src/store/index.ts';
import { WILAYAH } from '../lib/kontes.ts';
import { jamUji, nilai } from '../lib/pleno.ts';
import { rapatPenuh } from '../lib/rapat-penuh.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

type Garis = Parameters<PdfPaper['line']>;

/** Changes one line of text on its way to the paper: the `ke`-th of those that are meant. */
function rusak(kena: (teks: string, y: number) => boolean, ubah: (g: Garis) => Garis | null, ke = 1): void {
  const asli = PdfPaper.prototype.line;
  let n = 0;
  vi.spyOn(PdfPaper.prototype, 'line').mockImplementation(function (this: PdfPaper, ...g: Garis) {
    const baru = kena(g[0], g[2]) && ++n === ke ? ubah(g) : g;
    if (baru) asli.apply(this, baru);
  });
}

/** Makes the whole set of the ballot and expects that nothing of it is kept. */
async function ditolak(): Promise<{ jenis: string[]; kalimat: string; model: string }> {
  const p = rapatPenuh();
  const h = await makePackage(
    p,
    { kontes: 'PPWP', wilayah: WILAYAH, kertas: 'F4', rupa: 'asli', salinan: false },
    jamUji(),
  );
  if (h.ok) throw new Error('seharusnya ditolak');
  expect(h.galat.kode).toBe('DOKUMEN_TIDAK_COCOK');
  expect(readDocuments(p.s)).toEqual([]);
  const folder = path.join(p.s.folder, 'dokumen');
  expect(readdirSync(p.s.folder).includes('dokumen') ? readdirSync(folder) : []).toEqual([]);
  const [entri] = journalOfKinds(p.s.db, ['dokumen.ditolak']);
  if (entri?.isi.jenis !== 'dokumen.ditolak') throw new Error('penolakan tidak dicatat');
  expect(entri.isi.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  return {
    jenis: entri.isi.temuan.map((t) => t.jenis),
    kalimat: pesanGalat(h.galat).kalimat,
    model: entri.isi.model,
  };
}

describe('a fault on one page refuses the whole set, loudly', () => {
  it('swapped digits of one figure', async () => {
    rusak(
      (t) => t === '145',
      ([, ...g]) => ['154', ...g],
    );
    const { jenis, kalimat } = await ditolak();
    expect(jenis).toEqual(['angka']);
    expect(kalimat).toMatch(/seharusnya "145", tercetak "154"/);
  }, 60_000);

  it('a figure in the column beside its own', async () => {
    rusak(
      (t) => t === '145',
      ([t, x, ...g]) => [t, x + 60, ...g],
    );
    expect((await ditolak()).jenis).toContain('kolom');
  }, 60_000);

  it('a figure that crosses the edge of its cell', async () => {
    rusak(
      (t) => t === '145',
      ([t, x, ...g]) => [t, x + 50, ...g],
    );
    expect((await ditolak()).jenis).toContain('terpotong');
  }, 60_000);

  it('a figure that is not there', async () => {
    rusak(
      (t) => t === '145',
      () => null,
    );
    expect((await ditolak()).jenis).toEqual(['angka']);
  }, 60_000);

  it('the name of a row that is not there', async () => {
    rusak(
      // Twice it stands over a signature box before.
      (t) => t === 'Paslon 2',
      () => null,
      3,
    );
    expect((await ditolak()).jenis).toContain('baris');
  }, 60_000);

  it('wording that runs over its page', async () => {
    rusak(
      (t) => t.startsWith('DITETAPKAN DI'),
      ([t, x, y, f, s]) => [t, x, y, f, s * 30],
    );
    expect((await ditolak()).jenis).toContain('terpotong');
  }, 60_000);

  it('the name over a signature box', async () => {
    rusak(
      (t) => t === 'ANGGOTA',
      () => null,
    );
    expect((await ditolak()).jenis).toContain('teks');
  }, 60_000);

  it('one figure of the last annex: the documents before it, which are right, are not kept either', async () => {
    let lampiran = false;
    rusak(
      (t) => {
        lampiran ||= t === 'LAMPIRAN PEMBETULAN';
        return lampiran && t === '59';
      },
      ([, ...g]) => ['95', ...g],
    );
    const { jenis, model } = await ditolak();
    expect([model, ...jenis]).toEqual(['LAMPIRAN-PEMBETULAN', 'angka']);
  }, 60_000);
});
