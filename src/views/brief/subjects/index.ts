import type { ViewContext } from '../../common/context.ts';
import type { BriefRef } from '../model.ts';
import type { Subject } from '../subject.ts';
import { countrySubject } from './country.ts';
import { placeSubject } from './place.ts';
import { regionSubject } from './region.ts';
import { taskSubject } from './tasks.ts';

/** What a brief is about. Throws when there is nothing of that kind and id. */
export function subjectOf(context: ViewContext, { kind, id }: Pick<BriefRef, 'kind' | 'id'>): Subject {
  switch (kind) {
    case 'toan-quoc':
      return countrySubject(context);
    case 'tinh':
      return placeSubject(context, id);
    case 'vung':
      return regionSubject(context, id);
    case 'nhiem-vu':
      return taskSubject(context, id);
  }
}
