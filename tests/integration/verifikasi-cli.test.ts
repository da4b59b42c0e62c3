import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pdfUji, tandaiUji } from '../lib/pdf-bertanda.ts';
import { folderSementara } from '../lib/pleno.ts';

const AKAR = path.join(import.meta.dirname, '..', '..');
const verifikasi = (...berkas: string[]) => {
  const h = spawnSync(process.execPath, [path.join(AKAR, 'src/cli/index.ts'), 'verifikasi', '--json', ...berkas], {
    encoding: 'utf8',
  });
  return { kode: h.status, json: h.stdout === '' ? null : JSON.parse(h.stdout), stderr: h.stderr };
};

it('verifikasi ends with 0 only where every document is signed and whole', async () => {
  const folder = folderSementara();
  const tulis = (nama: string, isi: Uint8Array): string => {
    fs.writeFileSync(path.join(folder, nama), isi);
    return path.join(folder, nama);
  };
  const asal = await pdfUji();
  const satu = await tandaiUji(asal, 'BIMA ANGKASA', 0);
  const berubah = Uint8Array.from(satu);
  const di = Buffer.from(satu).indexOf('stream') + 20;
  berubah[di] = (berubah[di] ?? 0) ^ 1;
  const utuh = tulis('utuh.pdf', satu);
  expect(verifikasi(utuh)).toMatchObject({ kode: 0, json: [{ nama: 'utuh.pdf', tanda: { keadaan: 'utuh' } }] });
  expect(verifikasi(utuh, tulis('berubah.pdf', berubah))).toMatchObject({
    kode: 1,
    json: [{ tanda: { keadaan: 'utuh' } }, { tanda: { keadaan: 'rusak', tanda: [{ sebab: 'isi-berubah' }] } }],
  });
  expect(verifikasi(tulis('asal.pdf', asal))).toMatchObject({ kode: 1, json: [{ tanda: { keadaan: 'tanpa-tanda' } }] });
  const tiada = verifikasi(path.join(folder, 'tiada.pdf'));
  expect(tiada.kode).toBe(1);
  expect(tiada.stderr).toContain('BERKAS_TIDAK_ADA');
});
