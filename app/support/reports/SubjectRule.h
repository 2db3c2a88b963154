// Makes and recognises the subject that gives a case the highest priority. Source: the vendor profile's phrases (the
// vendor's English and German support pages contradict each other, so a German subject carries all of them).
#pragma once

#include "support/vendor/VendorProfile.h"

#include <QString>

namespace lotse::reports
{

// "Production Down: <summary>", in German "Production Down – Produktionsausfall (Produktion ausgefallen): <summary>".
// Longer than `maxLength` characters (UTF-16 units): the summary is shortened at a word, never the prefix.
// A prefix that the person typed into the summary is not doubled.
QString productionDownSubject(const vendor::SubjectPhrases& phrases, const QString& language, const QString& summary,
                              int maxLength = 255);

// A problem's: the summary, shortened at a word where it is too long. A phrase in it that makes it urgent stays.
QString plainSubject(const QString& summary, int maxLength = 255);

// How a subject will be read by the vendor.
struct SubjectVerdict {
    bool urgent = false;    // begins with the trigger
    QString phrase;         // a trigger phrase found anywhere, in any language; empty: none
    bool shortened = false; // only from productionDownSubject's caller's view: summary did not fit
};
// Letter case, white space, hyphens and the spelling of umlauts do not matter.
SubjectVerdict judgeSubject(const vendor::SubjectPhrases& phrases, const QString& subject);
// What is down: the subject without the prefix that Lotse put before it; where there is none, the whole subject.
QString bareSubject(const vendor::SubjectPhrases& phrases, const QString& subject);
// Only whether it begins with the trigger; quick enough for every line of a list.
bool isUrgentSubject(const vendor::SubjectPhrases& phrases, const QString& subject);

} // namespace lotse::reports
