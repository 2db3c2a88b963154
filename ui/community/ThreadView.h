// What was said in a thread: the question, the accepted answer on top, then everything in its order with who, when and
// how many votes; after it what the person said here that has not arrived yet.
#pragma once

#include "support/community/ForumDesk.h"
#include "ui/common/TalkView.h"

#include <QHash>
#include <QImage>

namespace lotse::ui
{

class ThreadView final : public TalkView
{
    Q_OBJECT

public:
    explicit ThreadView(QWidget* parent = nullptr);

    struct About {
        QString threadId;
        QString vendor;       // the vendor's name
        QString reader;       // the portal's id of the account's own person
        QString acceptedPost; // empty: none
        bool canAccept = false;
        bool operator==(const About&) const = default;
    };
    // `posts` in the order in which they stand: the question, the accepted answer, all replies oldest first. Keeps the
    // place when the thread goes on.
    void setPosts(const About& about, std::vector<community::Post> posts);
    void setOutgoing(std::vector<community::Outgoing> outgoing);
    void clearAll();

    // Addresses of pictures in what was said that may be asked for and were not yet, each once.
    QList<QUrl> unseenPictures(bool practice) const;
    // What came of asking; nothing where no picture came. Shown below what was said.
    void setPicture(const QUrl& address, const QImage& picture);

Q_SIGNALS:
    void acceptWanted(const QString& postId);
    void picturesChanged();

protected:
    std::size_t total() const override { return m_posts.size(); }
    WrittenText written(std::size_t entry) const override;
    void append(QTextCursor& cursor, std::size_t entry) override;
    void writeSaid(QTextCursor& cursor, std::size_t entry) override;
    void writeLast(QTextCursor& cursor) override;
    QString name() const override;
    bool act(const QUrl& anchor) override;
    void textsGrew() override { Q_EMIT picturesChanged(); }

private:
    bool isAccepted(const community::Post& post) const;
    Tone toneOf(const community::Post& post) const;
    QString about(std::size_t entry) const;
    void writePictures(QTextCursor& cursor, std::size_t entry);

    About m_about;
    std::vector<community::Post> m_posts;
    std::vector<community::Outgoing> m_outgoing;
    QHash<QString, QImage> m_pictures; // that were asked for, by address
};

} // namespace lotse::ui
