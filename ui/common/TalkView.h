// Something that people said one after the other, as one text that can be selected, read out and walked through with
// the keyboard: quotations and long logs folded, links shown before they open. What strangers wrote is taken apart
// outside of the UI thread; nothing in it runs or loads. Long talks are laid out in small steps, so that the first
// lines are there at once and the window never waits. Who knows what was said derives from it.
#pragma once

#include "ui/common/EntryText.h"
#include "ui/common/EntryWriter.h"
#include "ui/common/Look.h"

#include <QPointer>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTimer>

class QLabel;

namespace lotse::ui
{

class TalkView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit TalkView(QWidget* parent = nullptr);

    bool isComplete() const { return m_next == total(); }
    void showNewest();
    void toMessage(int step);  // the next or the one before
    void toLink(bool forward); // selects it; Enter opens

Q_SIGNALS:
    // A link that the person chose; `misleading`: its words name another place.
    void linkChosen(const QUrl& target, bool misleading);

protected:
    virtual std::size_t total() const = 0;
    virtual WrittenText written(std::size_t entry) const = 0;
    // Lays out one entry at the end; usually appendSaid().
    virtual void append(QTextCursor& cursor, std::size_t entry) = 0;
    // The entry's own lines; ends with writeBody().
    virtual void writeSaid(QTextCursor& cursor, std::size_t entry) = 0;
    virtual QString name() const = 0; // for assistive technology
    // After all entries, once they are laid out; cursor at the end.
    virtual void writeLast(QTextCursor&) {}
    // An anchor of the derived view's own; true: it was one.
    virtual bool act(const QUrl&) { return false; }

    // Of the first entries, as far as they were taken apart.
    const std::vector<EntryText>& texts() const { return m_texts; }
    // More of them were.
    virtual void textsGrew() {}

    // All is new: lays out from the beginning, at its top or where the reader was.
    void restart(bool keepPlace);
    // Entries were added at the end.
    void goOn();
    void clearTalk();
    // One entry says something else about itself.
    void rewrite(std::size_t entry);
    void rewriteLast(bool follow);

    void appendSaid(QTextCursor& cursor, std::size_t entry, QTextFrameFormat frame, Tone tone);
    void writeHead(QTextCursor& cursor, const QString& author, const QString& about, Tone tone);
    void writeBody(QTextCursor& cursor, std::size_t entry);
    // Something that is not an entry, in a frame of its own.
    void beginFrame(QTextCursor& cursor, QTextFrameFormat frame, Tone tone);
    static QTextBlockFormat gapFormat(qreal height);
    static QString oneLine(const QString& untrusted); // of a stranger's: a name, a value
    QTextCharFormat smallFormat(const QColor& colour) const;

    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    QVariant loadResource(int type, const QUrl& name) override;
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;

private:
    struct Place {
        QPointer<QTextFrame> frame = {}; // of what was said
        Unfolded unfolded = {};
    };

    void rebuild();
    void readOn();
    void buildSome();
    void appendLast();
    void removeLast();
    void unfold(const ThreadAction& action);
    void choose(const QUrl& anchor);
    void showTarget(const QString& target);
    bool isOurs(const QString& target) const; // an anchor of the program
    const html::SafeLink* misleading(const QString& target) const;
    void restorePlace();

    std::vector<EntryText> m_texts; // of the first entries; the others are still being read
    std::vector<Place> m_places;
    int m_lastFrom = -1; // position in the document; -1: not there
    int m_reading = 0;   // grows with every talk: what was asked for before is not taken
    bool m_isReading = false;
    std::size_t m_next = 0; // first entry that is not in the text yet
    int m_place = 0;        // scroll position to return to; 0: none
    bool m_toNewest = false;
    QTimer m_timer;
    QLabel* m_target; // where a link leads
};

} // namespace lotse::ui
