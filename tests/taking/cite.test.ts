import { describe, expect, it } from 'vitest';
import { apa, bibtex, chicago, citedOf, cslJson, mla, plainPieces, type Piece } from '../../lib/taking';
import { anArticle, anOutlet } from '../components/common/a-story';

const article = anArticle({
  title: 'Ships pay for their smoke',
  byline: ['Ida Morrow'],
  publishedAt: Date.parse('2026-09-03T12:00:00Z'),
  canonicalUrl: 'https://dispatch.example/ships',
});
const paper = anOutlet({ name: 'Ansel Dispatch', type: 'newspaper' });
const site = anOutlet({ name: 'Ansel Online', type: 'digital' });
const READ = Date.parse('2026-11-23T12:00:00Z');
const cited = (part: Partial<typeof article> = {}, outlet = paper) =>
  citedOf({ ...article, ...part }, outlet, READ, 'UTC');
const italics = (pieces: Piece[]) => pieces.filter(({ italic }) => italic).map(({ text }) => text);

describe('a citation in APA style', () => {
  it('puts a newspaper’s name in italics', () => {
    const pieces = apa(cited());
    expect(plainPieces(pieces)).toBe(
      'Morrow, I. (2026, September 3). Ships pay for their smoke. Ansel Dispatch. https://dispatch.example/ships',
    );
    expect(italics(pieces)).toEqual(['Ansel Dispatch']);
  });

  it('puts the headline of a news site in italics', () => {
    expect(italics(apa(cited({}, site)))).toEqual(['Ships pay for their smoke.']);
  });

  it('begins with the headline where nobody is named, and says that no date is given', () => {
    expect(plainPieces(apa(cited({ byline: [], publishedAt: null })))).toBe(
      'Ships pay for their smoke. (n.d.). Ansel Dispatch. https://dispatch.example/ships',
    );
  });

  it('keeps hyphens, particles and suffixes of names', () => {
    const byline = ['Jean-Paul de la Mare', 'Ray Stone Jr.'];
    expect(plainPieces(apa(cited({ byline })))).toMatch(/^de la Mare, J\.-P\., & Stone, R\., Jr\. \(2026/);
  });

  it('names a site once that is its own author', () => {
    expect(plainPieces(apa(cited({ byline: ['Ansel Online'] }, site)))).toBe(
      'Ansel Online. (2026, September 3). Ships pay for their smoke. https://dispatch.example/ships',
    );
  });

  it('lists nineteen and the last of more than twenty authors', () => {
    const byline = Array.from({ length: 22 }, (_, index) => `Ann Author${index}`);
    const words = plainPieces(apa(cited({ byline })));
    expect(words).toMatch(/Author18, A\., \. \. \. Author21, A\. \(2026/);
    expect(words).not.toContain('Author19,');
  });
});

describe('a citation in MLA style', () => {
  it('has the headline in quotation marks and the day before the month', () => {
    expect(plainPieces(mla(cited()))).toBe(
      'Morrow, Ida. “Ships pay for their smoke.” Ansel Dispatch, 3 Sept. 2026, https://dispatch.example/ships.',
    );
  });

  it('turns round only the first of two authors, and of three names one', () => {
    expect(plainPieces(mla(cited({ byline: ['Ida Morrow', 'Ben Ode'] })))).toMatch(
      /^Morrow, Ida, and Ben Ode\. “/,
    );
    expect(plainPieces(mla(cited({ byline: ['Ida Morrow', 'Ben Ode', 'Cy Pell'] })))).toMatch(
      /^Morrow, Ida, et al\. “/,
    );
  });

  it('says when it was read where no date is given', () => {
    expect(plainPieces(mla(cited({ byline: [], publishedAt: null })))).toBe(
      '“Ships pay for their smoke.” Ansel Dispatch, https://dispatch.example/ships. Accessed 23 Nov. 2026.',
    );
  });

  it('adds no full stop to a question', () => {
    expect(plainPieces(mla(cited({ title: 'Who pays?' })))).toContain('“Who pays?” Ansel Dispatch');
  });
});

describe('a citation in Chicago style', () => {
  it('has the date after the outlet', () => {
    expect(plainPieces(chicago(cited({ byline: ['Ida Morrow', 'Ben Ode'] })))).toBe(
      'Morrow, Ida, and Ben Ode. “Ships pay for their smoke.” Ansel Dispatch, September 3, 2026. https://dispatch.example/ships.',
    );
  });

  it('lists an unsigned article under its paper', () => {
    expect(plainPieces(chicago(cited({ byline: [] })))).toBe(
      'Ansel Dispatch. “Ships pay for their smoke.” September 3, 2026. https://dispatch.example/ships.',
    );
  });

  it('says when it was read where no date is given', () => {
    expect(plainPieces(chicago(cited({ publishedAt: null })))).toBe(
      'Morrow, Ida. “Ships pay for their smoke.” Ansel Dispatch. Accessed November 23, 2026. https://dispatch.example/ships.',
    );
  });

  it('names three of more than six authors', () => {
    const byline = Array.from({ length: 7 }, (_, index) => `Ann Author${index}`);
    expect(plainPieces(chicago(cited({ byline })))).toMatch(
      /^Author0, Ann, Ann Author1, Ann Author2, et al\. “/,
    );
  });
});

describe('a record for a reference manager', () => {
  it('is a BibTeX entry whose text cannot leave its field', () => {
    const title = 'A 50% rise } @evil{x, \\input{y} & more_of #it';
    expect(bibtex(cited({ title, byline: ['Ida Morrow', 'Ansel Press Agency'] }))).toBe(
      [
        '@article{morrow2026rise,',
        '  author = {Morrow, Ida and {Ansel Press Agency}},',
        '  title = {{A 50\\% rise \\} @evil\\{x, \\textbackslash{}input\\{y\\} \\& more\\_of \\#it}},',
        '  journal = {Ansel Dispatch},',
        '  year = {2026},',
        '  month = sep,',
        '  day = {3},',
        '  url = {https://dispatch.example/ships},',
        '  urldate = {2026-11-23}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is CSL-JSON with nothing in place of what is missing', () => {
    expect(JSON.parse(cslJson(cited({ byline: [], publishedAt: null, language: null }, site)))).toEqual([
      {
        id: 'anselonlinendships',
        type: 'webpage',
        title: 'Ships pay for their smoke',
        'container-title': 'Ansel Online',
        accessed: { 'date-parts': [[2026, 11, 23]] },
        URL: 'https://dispatch.example/ships',
      },
    ]);
  });

  it('leaves names whole that it could only split wrongly', () => {
    const [item] = JSON.parse(cslJson(cited({ byline: ['田中太郎', 'Reuters', 'Eva van der Berg'] }))) as {
      author: object[];
    }[];
    expect(item!.author).toEqual([
      { literal: '田中太郎' },
      { literal: 'Reuters' },
      { family: 'van der Berg', given: 'Eva' },
    ]);
  });

  it('dates an article by the reader’s clock', () => {
    const late = { ...article, publishedAt: Date.parse('2026-09-03T23:30:00Z') };
    expect(citedOf(late, paper, READ, 'Asia/Tokyo').issued).toEqual({ year: 2026, month: 9, day: 4 });
  });
});
