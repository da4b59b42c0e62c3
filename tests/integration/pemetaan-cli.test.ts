import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPleno } from '../../src/app/index.ts';
import { closePleno } from '../../src/app/pleno.ts';
import { rekap } from '../lib/cli.ts';
import { DEFINISI, WILAYAH } from '../lib/kontes.ts';
import { folderSementara, jamUji, nilai } from '../lib/pleno.ts';

describe('a table with unknown headings on the command line', () => {
  it('is refused with its lines; --lihat proposes, --pemetaan uses and remembers', { timeout: 120_000 }, async () => {
    const folder = folderSementara();
    const data = path.join(folder, 'pleno');
    closePleno(nilai(createPleno(data, DEFINISI, WILAYAH, jamUji())));
    const tabel = path.join(folder, 'rekap.csv');
    const kepala = 'Kode TPS;Si Merah;Paslon 2;Digunakan';
    fs.writeFileSync(tabel, `${kepala}\n3101021001001;5;6;11\n`);
    const umum = ['--data', data, '--json'];

    const tolak = await rekap('impor', ...umum, tabel);
    expect(tolak).toMatchObject({ kode: 1, stdout: '' });
    expect(tolak.stderr).toContain('TABEL_PERLU_PEMETAAN: Ada 1 tabel');
    expect(tolak.stderr).toContain('rekap.csv kolom B "Si Merah"');
    expect(tolak.stderr).toContain('--pemetaan');

    const lihat = await rekap('impor', ...umum, '--lihat', tabel);
    expect(lihat.kode).toBe(0);
    const usulan = JSON.parse(lihat.stdout);
    expect(usulan[0].garis).toMatchObject([
      { judul: 'Kode TPS', arti: 'tps' },
      { judul: 'Si Merah', arti: '', sebab: 'tidak dikenal', contoh: ['5'] },
      { judul: 'Paslon 2', arti: 'IV.2' },
      { judul: 'Digunakan', arti: '', usulan: 'II.2' },
    ]);
    const peta = path.join(folder, 'pemetaan.json');
    fs.writeFileSync(peta, lihat.stdout);
    expect((await rekap('impor', ...umum, '--pemetaan', peta, tabel)).stderr).toContain(
      'arti judul "Si Merah" belum diisi',
    );

    usulan[0].garis[1].arti = 'IV.1';
    usulan[0].garis[3].arti = 'II.2';
    fs.writeFileSync(peta, JSON.stringify(usulan));
    const masuk = await rekap('impor', ...umum, '--pemetaan', peta, tabel);
    expect([masuk.kode, JSON.parse(masuk.stdout)]).toMatchObject([0, { masuk: 1, ditolak: [] }]);

    // The next file with these headings needs no word; other headings do.
    fs.writeFileSync(tabel, `${kepala}\n3101021001002;7;8;15\n`);
    expect((await rekap('impor', ...umum, tabel)).kode).toBe(0);
    expect((await rekap('jejak', ...umum, '--verifikasi')).kode).toBe(0);
    expect((await rekap('impor', ...umum, '--pemetaan', path.join(folder, 'tiada.json'), tabel)).stderr).toContain(
      'BERKAS_TIDAK_ADA',
    );
    fs.writeFileSync(peta, '{"versi":2}');
    expect((await rekap('impor', ...umum, '--pemetaan', peta, tabel)).stderr).toContain('PEMETAAN_BENTUK');
  });
});
