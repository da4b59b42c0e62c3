import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Jawab, NamaTitik, Peristiwa } from '../../contract/index.ts';
import { kunci } from './kueri.ts';
import { panggil } from './panggil.ts';
import { mulaiSambungan, padaPeristiwa, saatIntiBaru } from './sambungan.ts';

/** What a change of figures makes old. */
const IKUT_ANGKA: readonly NamaTitik[] = [
  'beranda',
  'latihan',
  'agenda',
  'rekap',
  'rincian',
  'banding',
  'keadaanWilayah',
  'palu',
  'keberatan',
  'pembetulan',
  'riwayatSel',
  'bedaEntri',
  'total',
  'temuan',
  'dugaan',
  'jejak',
  'dokumen',
  'cetak',
  'tempatDokumen',
  'imporTerakhir',
  'cadangan',
  'kiriman',
  'unit',
  'pemberitahuan',
  'terusan',
  'perangkat',
  'kotakMasuk',
  'kotakKeluar',
];

const basikan = (klien: QueryClient, nama: readonly NamaTitik[]): void => {
  for (const n of nama) void klien.invalidateQueries({ queryKey: [n] });
};

/** Brings one event into the answers already on the page. */
function terapkanPeristiwa(klien: QueryClient, p: Peristiwa): void {
  switch (p.jenis) {
    case 'halo':
    case 'pleno':
      // Also at the first connection: what changed between the first answers and now came without an event.
      void klien.invalidateQueries();
      return;
    case 'lembar':
      void klien.invalidateQueries({
        queryKey: ['lembar'],
        predicate: ({ state }) => {
          const l = state.data as Jawab<'lembar'> | undefined;
          return l === undefined || (l.tps === p.tps && l.kontes === p.kontes && l.versi < p.versi) || l.tps !== p.tps;
        },
      });
      basikan(klien, IKUT_ANGKA);
      return;
    case 'rekap':
      void klien.invalidateQueries({ queryKey: ['lembar'] });
      basikan(klien, IKUT_ANGKA);
      return;
    case 'lampiran':
      // The sheet too: its history tells of it.
      basikan(klien, ['lampiran', 'lembar', 'agenda', 'jejak']);
      return;
    case 'klaim':
      basikan(klien, ['klaim', 'panel']);
      return;
    case 'palu':
      basikan(klien, ['palu']);
      return;
    case 'impor':
      klien.setQueryData<Jawab<'keadaan'>>(kunci('keadaan'), (k) => k && { ...k, impor: p.impor });
      klien.setQueryData<Jawab<'lihatImpor'>>(
        kunci('lihatImpor', { id: p.impor.id }),
        (i) => i && { ...i, ...p.impor },
      );
      // The preview travels by its own answer, not with the event.
      if (p.impor.tahap === 'siap' || p.impor.tahap === 'selesai') basikan(klien, ['keadaan', 'lihatImpor']);
      return;
    case 'orang':
      basikan(klien, ['orang', 'setelan', 'jejak', 'beranda']);
      return;
    case 'proyektor':
      // Shown at once, and asked again: an older answer still under way would otherwise arrive after the event and
      // stay on the hall's screen.
      klien.setQueryData(kunci('proyektor'), p.proyektor);
      basikan(klien, ['proyektor']);
      return;
    case 'rupaProyektor':
      basikan(klien, [p.jenis]);
      return;
    case 'publik':
      basikan(klien, ['publik', 'alamatPublik', 'jaringan']);
      return;
    case 'jaringan':
      basikan(klien, ['jaringan', 'penerimaan', 'kotakMasuk', 'kotakKeluar']);
      return;
    case 'panelJauh':
      basikan(klien, ['panelJauh', 'saya', 'jaringan']);
      return;
    case 'cadangan':
      basikan(klien, ['cadangan', 'daftarCadangan']);
      return;
    case 'definisi':
    case 'ekspor':
    case 'simulasi':
      // Progress for the one screen that listens by itself.
      return;
    case 'cetak':
      basikan(klien, ['cetak']);
      return;
    case 'dokumen':
      if (p.selesai === p.jumlah) basikan(klien, ['dokumen', 'tempatDokumen']);
      return;
  }
}

/** A core that was started anew knows no open plenary: the one on this page is opened again. */
async function bukaLagi(klien: QueryClient): Promise<void> {
  const folder = klien.getQueryData<Jawab<'keadaan'>>(kunci('keadaan'))?.pleno?.folder;
  if (folder === undefined || (await panggil('keadaan')).pleno) return;
  await panggil('bukaPleno', { badan: { folder } });
}

/** Keeps every answer of the page fresh by the events of the core. */
export function usePenyegar(): void {
  const klien = useQueryClient();
  useEffect(() => {
    saatIntiBaru(() => bukaLagi(klien));
    const lepas = padaPeristiwa((p) => terapkanPeristiwa(klien, p));
    mulaiSambungan();
    return lepas;
  }, [klien]);
}
