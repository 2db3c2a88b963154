#include "ui/shell/HelpDialog.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Look.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lotse::ui
{

namespace
{

constexpr int titlesWidth = 230;
constexpr QSize first(860, 620);

struct Part {
    const char* name;
    const char* licence; // SPDX
};
// What is linked or runs with it, and under which licence.
constexpr std::array parts{
    Part{"Qt 6", "LGPL-3.0-only"},      Part{"SQLite", "blessing"},  Part{"SQLiteCpp", "MIT"},
    Part{"QtKeychain", "BSD-3-Clause"}, Part{"QCoro", "MIT"},        Part{"Gumbo", "Apache-2.0"},
    Part{"GMime", "LGPL-2.1-or-later"}, Part{"RE2", "BSD-3-Clause"}, Part{"libarchive", "BSD-2-Clause"},
    Part{"cpp-httplib", "MIT"},
};

bool holds(const HelpDialog::Chapter& chapter, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return chapter.title.contains(word, Qt::CaseInsensitive) || chapter.text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

HelpDialog::HelpDialog(QString version, QWidget* parent)
    : QDialog(parent),
      m_version(std::move(version)),
      m_search(new QLineEdit(this)),
      m_titles(new QListWidget(this)),
      m_page(new QTextBrowser(this)),
      m_copied(new QLabel(this)),
      m_diagnostics(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("helpDialog"));
    m_search->setClearButtonEnabled(true);
    m_titles->setObjectName(QStringLiteral("chapters"));
    m_titles->setWordWrap(true);
    m_titles->setProperty("roomy", true);
    m_titles->setFixedWidth(titlesWidth);
    m_page->setObjectName(QStringLiteral("chapter"));
    m_page->setOpenLinks(false);
    m_page->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_page->setFocusPolicy(Qt::StrongFocus);
    m_diagnostics->setObjectName(QStringLiteral("copyDiagnostics"));
    setTextRole(m_copied, TextRole::Small);
    m_copied->hide();

    auto* left = new QVBoxLayout;
    left->setSpacing(Space::small);
    left->addWidget(m_search);
    left->addWidget(m_titles, 1);
    auto* both = new QHBoxLayout;
    both->setSpacing(Space::medium);
    both->addLayout(left);
    both->addWidget(m_page, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addWidget(m_diagnostics);
    buttons->addWidget(m_copied, 1);
    buttons->addStretch(0);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::medium);
    column->setSpacing(Space::medium);
    column->addLayout(both, 1);
    column->addLayout(buttons);
    setButtonRole(m_close, ButtonRole::Primary);
    m_close->setDefault(true);
    resize(first);

    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::find);
    connect(m_titles, &QListWidget::currentRowChanged, this, &HelpDialog::showChapter);
    connect(m_diagnostics, &QPushButton::clicked, this, &HelpDialog::diagnosticsWanted);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_titles->setFocus();
}

std::vector<HelpDialog::Chapter> HelpDialog::manual(const QString& language)
{
    std::vector<Chapter> chapters;
    for (const QString& part : {QString(), QStringLiteral("administrator-"), QStringLiteral("news-")}) {
        QFile file(QStringLiteral(":/manual/%1%2.md").arg(part, language));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            if (line.startsWith(QStringLiteral("# "))) {
                chapters.push_back({.title = line.mid(2), .text = {}});
            } else if (!chapters.empty()) {
                chapters.back().text += line + QLatin1Char('\n');
            }
        }
    }
    return chapters;
}

HelpDialog::Chapter HelpDialog::errors()
{
    QString text = tr("When something fails, Lotse says what happened, what was kept and what to do. The short name "
                      "stands in the log, too.") +
                   QStringLiteral("\n\n");
    for (int code = 0; code <= static_cast<int>(ErrorCode::Unsupported); ++code) {
        const ErrorText words = errorText({.code = static_cast<ErrorCode>(code)});
        text += QStringLiteral("**%1** (`%2`)\n\n%3\n\n").arg(words.message, words.code, words.advice);
    }
    return {.title = tr("What errors mean"), .text = text};
}

HelpDialog::Chapter HelpDialog::about() const
{
    //: 1 is a version number
    QString text = QStringLiteral("**%1**\n\n").arg(tr("Lotse %1").arg(m_version));
    text +=
        tr("A support assistant for the customers of an integration platform's vendor. Not a product of the vendor. "
           "Free software under the Apache License 2.0, without any warranty.") +
        QStringLiteral("\n\n") + tr("It is made with these parts:") + QStringLiteral("\n\n");
    for (const Part& part : parts) {
        text += QStringLiteral("- %1: %2\n").arg(QLatin1String(part.name), QLatin1String(part.licence));
    }
    return {.title = tr("About Lotse"), .text = text};
}

void HelpDialog::retranslate()
{
    setWindowTitle(tr("Help"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_titles->setAccessibleName(tr("Chapters"));
    m_page->setAccessibleName(tr("Chapter"));
    m_diagnostics->setText(tr("Copy diagnostics"));
    m_diagnostics->setToolTip(tr("Versions, settings and the end of the log, without secrets, names and addresses"));
    m_copied->setText(tr("Copied. It holds no secrets; please read it before you pass it on."));
    m_close->setText(tr("Close"));
    m_chapters = manual(QLocale().language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en"));
    m_chapters.push_back(errors());
    m_chapters.push_back(about());
    const int row = qMax(0, m_titles->currentRow());
    const QSignalBlocker quiet(m_titles);
    m_titles->clear();
    for (const Chapter& chapter : m_chapters) {
        m_titles->addItem(chapter.title);
    }
    m_titles->setCurrentRow(row);
    find(m_search->text());
    showChapter(m_titles->currentRow());
}

// Chapters without the words are hidden; the first that has them is shown when the chosen one has not.
void HelpDialog::find(const QString& words)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int firstFound = -1;
    for (int i = 0; i < m_titles->count(); ++i) {
        const bool found = holds(m_chapters[static_cast<std::size_t>(i)], wanted);
        m_titles->item(i)->setHidden(!found);
        if (found && firstFound < 0) {
            firstFound = i;
        }
    }
    if (firstFound >= 0 && (!m_titles->currentItem() || m_titles->currentItem()->isHidden())) {
        m_titles->setCurrentRow(firstFound);
    }
}

void HelpDialog::showChapter(int row)
{
    if (row < 0 || row >= static_cast<int>(m_chapters.size())) {
        return;
    }
    const Chapter& chapter = m_chapters[static_cast<std::size_t>(row)];
    m_page->setMarkdown(QStringLiteral("## %1\n\n%2").arg(chapter.title, chapter.text));
}

void HelpDialog::sayCopied()
{
    m_copied->show();
}

void HelpDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace lotse::ui
