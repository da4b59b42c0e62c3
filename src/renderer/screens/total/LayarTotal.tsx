import { NumberInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { FormulirJawab, TotalJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { KodeKontes } from '../../../domain/kontes.ts';
import { type SelKetik as Ketikan, useAntreKetikan } from '../../lib/antre-ketikan.ts';
import { useBadan } from '../../lib/badan.ts';
import { kelompokkan } from '../../lib/formulir.ts';
import { kunci, useTitik } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';
import { alamat } from '../../lib/tempat.ts';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import { BagianTotal } from './BagianTotal.tsx';
import { BedaTotal } from './BedaTotal.tsx';
import { MuatBerkas } from './MuatBerkas.tsx';
import { PanelTotal } from './PanelTotal.tsx';
import { PilihKertas } from './PilihKertas.tsx';
import kelas from './Total.module.css';

const MAKS_DIGIT_TOTAL = 9;

const SUMBER = { ketik: 'diketik dari D.Hasil', sirekap: 'dari Sirekap' } as const;

/** How many TPS the paper covers; worked out from the definition where nobody says it. */
function JumlahTps({ total, simpan }: { total: TotalJawab; simpan: (tps: number) => void }) {
  const [nilai, setNilai] = useState<number | string>(total.tps ?? '');
  return (
    <NumberInput
      className={kelas.tps}
      label="TPS yang tercakup"
      placeholder={total.hitung.jumlah > 0 ? String(total.hitung.jumlah) : ''}
      value={nilai}
      min={1}
      max={1_000_000}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={setNilai}
      onBlur={() => typeof nilai === 'number' && nilai !== total.tps && simpan(nilai)}
    />
  );
}

function IsiTotal({ formulir, total }: { formulir: FormulirJawab; total: TotalJawab }) {
  const { tingkat } = useBadan();
  const klien = useQueryClient();
  const param = useMemo(
    () => ({ kontes: total.kontes, wilayah: total.wilayah.kode }),
    [total.kontes, total.wilayah.kode],
  );
  const simpan = useCallback(
    async (sel: Record<string, number | null>, tps?: number): Promise<void> => {
      const versi = klien.getQueryData<TotalJawab>(kunci('total', param))?.versi ?? 0;
      const jawab = await panggil('terimaTotal', { param, badan: { versi, sel, ...(tps ? { tps } : {}) } });
      klien.setQueryData(kunci('total', param), jawab);
    },
    [klien, param],
  );
  const kirim = useCallback(
    (sel: Ketikan[]) => simpan(Object.fromEntries(sel.map(([s, , menjadi]) => [s, menjadi]))),
    [simpan],
  );
  const basi = useCallback(() => void klien.invalidateQueries({ queryKey: ['total'] }), [klien]);
  const ketikan = useAntreKetikan({ isian: total.isian, kirim, basi, maksDigit: MAKS_DIGIT_TOTAL });
  const kelompok = useMemo(() => kelompokkan(formulir), [formulir]);
  const kosong = Object.values(total.isian).every((n) => n === null);
  return (
    <div className={kelas.layar}>
      <div className={kelas.gulung}>
        <header className={kelas.kepala}>
          <div>
            <h1>
              {tingkat <= 2 && total.wilayah.tingkat <= 3 ? 'D.Hasil kertas' : 'Total diterima'}: {total.wilayah.nama}
            </h1>
            <p>
              {formulir.nama}
              {total.sumber && !kosong ? ` · ${SUMBER[total.sumber]}` : ''}
            </p>
          </div>
          <Lencana derajat={total.hitung.masuk === total.hitung.jumlah ? 'baik' : 'netral'}>
            {angka(total.hitung.masuk)} dari {angka(total.hitung.jumlah)} TPS ada lembarnya
          </Lencana>
          <JumlahTps
            key={total.tps}
            total={total}
            simpan={(tps) => void simpan({}, tps).catch((g: unknown) => laporGalat(g))}
          />
          <PilihKertas total={total} />
          <MuatBerkas kontes={total.kontes} />
          <Link href={alamat.rekap(total.kontes, total.wilayah.kode)}>Kembali ke rekap</Link>
        </header>
        <p className={kelas.petunjuk}>
          Ketik angka D.Hasil kertas yang diterima. Bila lembar TPS-nya tidak ada, rekap di atasnya memakai angka ini
          dan menandainya “diterima”. Bila semua lembarnya ada, rekap memakai lembar dan setiap perbedaan menjadi
          temuan.
        </p>
        <BedaTotal formulir={formulir} total={total} />
        {kelompok.map((k) => (
          <BagianTotal key={k.bagian} kelompok={k} total={total} ketikan={ketikan} />
        ))}
      </div>
      <PanelTotal total={total} />
    </div>
  );
}

/** `/total/:kontes/:wilayah`: figures of a region received on paper, beside what is worked out from below it. */
export function LayarTotal({ kontes, wilayah }: { kontes: string; wilayah: string }) {
  const kode = KodeKontes.catch('PPWP').parse(kontes);
  const formulir = useTitik('formulir', { param: { kontes: kode } });
  const { data, error, refetch } = useTitik('total', { param: { kontes: kode, wilayah } });
  const galat = formulir.error ?? error;
  if (galat && !data) return <GalatKotak galat={galat} ulang={() => void refetch()} />;
  if (!data || !formulir.data) return <Memuat baris={14} />;
  return <IsiTotal key={`${kode}/${wilayah}`} formulir={formulir.data} total={data} />;
}
