import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { DokumenJawab, PindaianJawab } from '../../../../contract/index.ts';
import { besarBerkas } from '../../../../domain/format.ts';
import { pilihDiPeramban } from '../../../lib/berkas.ts';
import { useUbah } from '../../../lib/kueri.ts';
import { laporGalat } from '../../../lib/lapor.tsx';
import { bacaGalat } from '../../../lib/panggil.ts';
import { tajukOrang } from '../../../lib/papan-ketik.ts';
import { simpanIsi } from '../../../lib/unduh.ts';
import { waktuSingkat } from '../../../lib/waktu.ts';
import { useJatuhan } from '../../lembar/foto/jatuhan.ts';
import kelas from './TandaTangan.module.css';

async function kirim(dokumen: string, berkas: File): Promise<void> {
  const alamat = `/api/dokumen/${dokumen}/pindaian?nama=${encodeURIComponent(berkas.name.slice(0, 200))}`;
  const respons = await fetch(alamat, { method: 'POST', headers: tajukOrang(), body: berkas });
  if (!respons.ok) throw await bacaGalat(respons);
}

/** A copy of a scan, for whoever wants to look at it elsewhere. */
async function ambil(p: PindaianJawab): Promise<void> {
  try {
    const respons = await fetch(p.alamat);
    if (!respons.ok) throw await bacaGalat(respons);
    simpanIsi(await respons.blob(), p.nama);
  } catch (galat) {
    laporGalat(galat);
  }
}

function Satu({ p, lepas }: { p: PindaianJawab; lepas: () => void }) {
  return (
    <li>
      {p.tipe === 'application/pdf' ? null : <img src={p.alamat} alt="" />}
      <span className={kelas.siapa}>
        <strong>{p.nama || `Pindaian ${p.nomor}`}</strong>
        <span className={kelas.redup}>
          {besarBerkas(p.ukuran)} · {waktuSingkat(p.waktu)} · <code>{p.sha256.slice(0, 8)}</code>
        </span>
      </span>
      <Button size="xs" variant="default" aria-label={`Simpan salinan ${p.nama}`} onClick={() => void ambil(p)}>
        Simpan salinan…
      </Button>
      <Button size="xs" variant="subtle" aria-label={`Lepas ${p.nama}`} onClick={lepas}>
        Lepas
      </Button>
    </li>
  );
}

/** Scans or photos of the signed paper, chosen or dropped; kept by their hash and never overwritten. */
export function Pindaian({ dokumen }: { dokumen: DokumenJawab }) {
  const klien = useQueryClient();
  const [sibuk, setSibuk] = useState(false);
  const { id } = dokumen;
  const terima = useCallback(
    async (berkas: readonly File[]): Promise<void> => {
      setSibuk(true);
      for (const b of berkas) await kirim(id, b).catch(laporGalat);
      setSibuk(false);
      void klien.invalidateQueries({ queryKey: ['dokumen'] });
    },
    [id, klien],
  );
  const pilih = async (): Promise<void> => {
    const b = await pilihDiPeramban(false, '.pdf,.jpg,.jpeg,.png');
    if (b.length > 0) await terima(b.map((x) => x.berkas));
  };
  const melayang = useJatuhan(useCallback((b: File[]) => void terima(b), [terima]));
  const lepas = useUbah('lepasPindaian', { selesai: () => void klien.invalidateQueries({ queryKey: ['dokumen'] }) });
  return (
    <section className={kelas.pindaian} aria-labelledby="judul-pindaian" data-melayang={melayang || undefined}>
      <div className={kelas.atas}>
        <h3 id="judul-pindaian">Pindaian kertas yang sudah ditandatangani</h3>
        <Button
          size="xs"
          variant="default"
          loading={sibuk}
          leftSection={<IconPaperclip size={16} aria-hidden />}
          onClick={() => void pilih()}
        >
          Lampirkan pindaian…
        </Button>
      </div>
      {dokumen.pindaian.length === 0 ? (
        <p className={kelas.redup}>PDF, JPEG, atau PNG; dapat juga dijatuhkan di sini.</p>
      ) : (
        <ul className={kelas.daftar}>
          {dokumen.pindaian.map((p) => (
            <Satu
              key={p.nomor}
              p={p}
              lepas={() => lepas.mutate({ param: { id: Number(id), nomor: p.nomor } }, { onError: laporGalat })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
