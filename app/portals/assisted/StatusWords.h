// Finds the case number and the new status in the words of a status e-mail, German or English. Every pattern is
// bounded, and only the beginning of a text is looked at.
#pragma once

#include <QString>
#include <QStringList>

namespace lotse::assisted
{

// `patterns` are the vendor's own, with one group each; they come first. Empty when none is found.
QString caseNumberIn(const QString& subject, const QString& text, const QStringList& patterns);
// In the mail's own wording, without quotation marks; empty when none is found.
QString statusIn(const QString& subject, const QString& text);

} // namespace lotse::assisted
