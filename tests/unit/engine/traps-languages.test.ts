import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { pageOf, reportOf } from './support/known';

/** Per language: an article, one of its sentences with a changed figure in it, and another article. */
const ARTICLES: readonly (readonly [
  language: string,
  article: readonly string[],
  change: readonly [from: string, to: string],
  other: readonly string[],
])[] = [
  [
    'Spanish',
    [
      'El gobierno regional anunció el lunes un plan de 40 millones de euros para reparar los puentes del valle.',
      'La consejera explicó que las obras comenzarán en otoño y durarán al menos dos años.',
      'Los vecinos llevaban meses pidiendo una solución, porque el desvío obliga a recorrer largos caminos de montaña.',
    ],
    ['40 millones', '90 millones'],
    [
      'El equipo local ganó el partido en el último minuto y se clasificó para la final del torneo.',
      'El entrenador elogió a los jóvenes jugadores y pidió calma a los aficionados.',
    ],
  ],
  [
    'German',
    [
      'Die Landesregierung kündigte am Montag an, 40 Brücken im Tal für mehrere Millionen Euro zu erneuern.',
      'Die Arbeiten beginnen im Herbst und dauern nach Angaben der Ministerin mindestens zwei Jahre.',
      'Anwohner hatten monatelang eine Lösung gefordert, weil die Umleitung über enge Bergstraßen führt.',
    ],
    ['40 Brücken', '90 Brücken'],
    [
      'Die Mannschaft gewann das Spiel in der letzten Minute und steht damit im Endspiel des Turniers.',
      'Der Trainer lobte die jungen Spieler und bat die Zuschauer um Geduld.',
    ],
  ],
  [
    'French',
    [
      'Le conseil régional a annoncé lundi un plan de 40 millions d’euros pour réparer les ponts de la vallée.',
      'Les travaux commenceront à l’automne et dureront au moins deux ans, a précisé la présidente.',
      'Les habitants réclamaient depuis des mois une solution, car la déviation passe par des routes de montagne.',
    ],
    ['40 millions', '90 millions'],
    [
      'L’équipe locale a gagné le match à la dernière minute et s’est qualifiée pour la finale du tournoi.',
      'L’entraîneur a félicité ses jeunes joueurs et demandé de la patience aux supporters.',
    ],
  ],
  [
    'Russian',
    [
      'Правительство области объявило в понедельник о ремонте 40 мостов в долине реки за счёт бюджета.',
      'Работы начнутся осенью и продлятся не менее двух лет, сообщила министр транспорта.',
      'Жители несколько месяцев требовали решения, потому что объезд проходит по узким горным дорогам.',
    ],
    ['40 мостов', '90 мостов'],
    [
      'Местная команда выиграла матч на последней минуте и вышла в финал турнира.',
      'Тренер похвалил молодых игроков и попросил болельщиков о терпении.',
    ],
  ],
  [
    'Chinese',
    [
      '地区政府星期一宣布，将投入资金修复山谷中的40座桥梁，以改善当地交通。',
      '交通部门负责人表示，工程将在秋季开始，至少持续两年时间。',
      '居民几个月来一直要求解决问题，因为绕行道路要经过狭窄的山路。',
    ],
    ['40座', '90座'],
    [
      '当地球队在最后一分钟赢得比赛，进入了锦标赛的决赛。',
      '教练称赞了年轻球员，并请球迷保持耐心。',
    ],
  ],
  [
    'Japanese',
    [
      '県は月曜日、谷にある40の橋を修復する計画を発表し、予算を確保すると説明した。',
      '工事は秋に始まり、少なくとも二年間続く見込みだと担当者は述べた。',
      '住民は数か月前から解決を求めていた。迂回路が狭い山道を通るためである。',
    ],
    ['40の橋', '90の橋'],
    [
      '地元のチームは最後の一分で試合に勝ち、大会の決勝に進んだ。',
      '監督は若い選手を褒め、ファンに忍耐を求めた。',
    ],
  ],
];

describe.each(ARTICLES)('an article in %s', (_, article, [from, to], other) => {
  const original = reportOf('original', article);

  test('copied is word for word in the original', () => {
    const report = check(pageOf(article), [original]);
    expect(report.relation).toBe('syndicated');
    for (const { status } of report.sentences) expect(status).toBe('verbatim');
  });

  test('copied with a changed figure is altered in that sentence only', () => {
    const report = check(pageOf(article.map((each) => each.replace(from, to))), [original]);
    expect(['syndicated', 'edited']).toContain(report.relation);
    const altered = report.sentences.filter(({ status }) => status === 'altered');
    expect(altered.map(({ paragraph }) => paragraph)).toEqual([0]);
    expect(altered[0]?.changes).toMatchObject([{ page: expect.stringContaining('90') }]);
  });

  test('about something else matches nothing', () => {
    expect(check(pageOf(other), [original]).matches).toEqual([]);
  });
});
