import { common, notFound } from './common.ts';
import { nav } from './nav.ts';
import { record, tasks, category } from './record.ts';
import { list, kinds, sector } from './list.ts';
import { unit, region } from './place.ts';
import { pair } from './pair.ts';
import { timeline } from './time.ts';
import { figures } from './figures.ts';
import { mapPage } from './map.ts';
import { brief } from './brief.ts';
import { gaps } from './gaps.ts';
import { datasets } from './data.ts';
import { measures } from './measures.ts';
import { dashboard, about } from './home.ts';
import { article, embedded } from './article.ts';
import { gallery } from './gallery.ts';
import { handbook } from './handbook.ts';
import { search } from './search.ts';
import { fields } from './fields.ts';
import { codes } from './codes.ts';
import { collections } from './collections.ts';

/** Every text of the interface in Vietnamese, by the part of the site that shows it; one file a noun. */
export const vi = {
  common,
  nav,
  tasks,
  timeline,
  gaps,
  figures,
  mapPage,
  datasets,
  measures,
  dashboard,
  record,
  category,
  list,
  article,
  unit,
  region,
  pair,
  sector,
  brief,
  gallery,
  embedded,
  kinds,
  notFound,
  about,
  handbook,
  search,
  fields,
  codes,
  collections,
};
