import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { clearTemporaryLeftovers } from '../../../src/app/sisa-sementara.ts';
import { Titipan } from '../../../src/app/titipan.ts';
import { folderSementara } from '../../lib/pleno.ts';

it('the folder of handed-over files is made when the first one comes, and gone at the end', () => {
  const sementara = folderSementara();
  const t = new Titipan(sementara);
  expect(t.jalur({ titipan: 'x' })).toMatchObject({ ok: false });
  t.bersihkan();
  expect(fs.readdirSync(sementara)).toEqual([]);
  const { id, folder } = t.baru();
  fs.writeFileSync(t.tempat(folder, 'a.json'), '{}');
  expect(t.isi({ titipan: id })).toMatchObject({ ok: true, nilai: [path.join(folder, 'a.json')] });
  t.bersihkan();
  expect(fs.readdirSync(sementara)).toEqual([]);
  expect(t.jalur({ titipan: id })).toMatchObject({ ok: false, galat: { kode: 'IMPOR_TIDAK_ADA' } });
});

it('a folder that the system cleared away is made anew; what was in it is said to be gone', () => {
  const sementara = folderSementara();
  const t = new Titipan(sementara);
  const { id } = t.baru();
  for (const n of fs.readdirSync(sementara)) fs.rmSync(path.join(sementara, n), { recursive: true });
  expect(t.isi({ titipan: id })).toMatchObject({ ok: false, galat: { kode: 'IMPOR_TIDAK_ADA' } });
  const { id: lagi } = t.baru();
  expect(t.isi({ titipan: lagi })).toMatchObject({ ok: true });
  t.bersihkan();
});

it('long names keep their end and fit any file system', () => {
  const t = new Titipan(folderSementara());
  const { folder } = t.baru();
  const tujuan = t.tempat(folder, `${'漢'.repeat(300)}/${'é'.repeat(300)}.json`);
  fs.writeFileSync(tujuan, '{}');
  expect(tujuan.endsWith('.json')).toBe(true);
  t.bersihkan();
});

it('what a killed program left goes at the next start; what one holds, another name and a link stay', async () => {
  const sementara = folderSementara();
  const anak = fork(path.join(import.meta.dirname, '../../lib/titip-anak.ts'), [sementara], { stdio: 'inherit' });
  const [mati] = await once(anak, 'message');
  const t = new Titipan(sementara);
  const { folder } = t.baru();
  const milik = (): string[] => fs.readdirSync(sementara).sort();
  // Both hold theirs: nothing goes.
  expect(clearTemporaryLeftovers(sementara)).toEqual([]);
  anak.kill('SIGKILL');
  await once(anak, 'exit');
  const jauh = folderSementara();
  fs.writeFileSync(path.join(jauh, 'surat.txt'), 'x');
  fs.symlinkSync(jauh, path.join(sementara, 'rekap-titipan-tautan'));
  fs.mkdirSync(path.join(sementara, 'rekap-titipan-baru'));
  fs.mkdirSync(path.join(sementara, `rekap-cetak-${anak.pid}-abc`));
  fs.mkdirSync(path.join(sementara, `rekap-cetak-${process.pid}-abc`));
  fs.mkdirSync(path.join(sementara, 'rekap-cetak-uji-1'));
  const pergi = clearTemporaryLeftovers(sementara);
  expect(pergi.sort()).toEqual([`rekap-cetak-${anak.pid}-abc`, path.basename(String(mati))].sort());
  expect(milik()).toEqual(
    [
      path.basename(path.dirname(folder)),
      'rekap-titipan-tautan',
      // Nothing in it yet: its owner may be about to take the lock. A minute later it is nobody's.
      'rekap-titipan-baru',
      `rekap-cetak-${process.pid}-abc`,
      'rekap-cetak-uji-1',
    ].sort(),
  );
  const lama = new Date(Date.now() - 61_000);
  fs.utimesSync(path.join(sementara, 'rekap-titipan-baru'), lama, lama);
  expect(clearTemporaryLeftovers(sementara)).toEqual(['rekap-titipan-baru']);
  expect(fs.readFileSync(path.join(jauh, 'surat.txt'), 'utf8')).toBe('x');
  expect(fs.existsSync(folder)).toBe(true);
  t.bersihkan();
});
