// A text as everybody may read it: what looks confidential replaced, but for what the person leaves as it is.
#pragma once

#include "support/community/Sharing.h"

#include <QFuture>

#include <memory>

namespace lotse::ui
{

struct PublicText {
    // Something that was found, once for each value.
    struct Found {
        community::Confidential::Kind kind = community::Confidential::Kind::Secret;
        QString value;
        QString name; // what stands there instead
        bool operator==(const Found&) const = default;
    };
    QString title;
    QString text;
    std::vector<Found> found;
    bool operator==(const PublicText&) const = default;
};

// What the person decided about single values.
struct PublicChoices {
    QStringList open;   // found, but stay as they are
    QStringList marked; // not found, but are replaced
    bool operator==(const PublicChoices&) const = default;
};

[[nodiscard]] PublicText publicText(const QString& title, const QString& text, const account::Account& account,
                                    const PublicChoices& choices, redaction::Pseudonyms& names);
// The same in a worker thread.
QFuture<PublicText> publicTextInBackground(QString title, QString text, account::Account account, PublicChoices choices,
                                           std::shared_ptr<redaction::Pseudonyms> names);

} // namespace lotse::ui
