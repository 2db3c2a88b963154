// One profile is opened by one program: the first holds a lock in its folder and listens; a later one hands its wish
// over and ends.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace lotse::assembly
{

class SingleInstance : public QObject
{
    Q_OBJECT

public:
    struct Wish {
        enum class Kind { Raise, ProductionDown, Draft };
        Kind kind = Kind::Raise;
        QString file = {}; // Draft: a handed-over one, by its absolute path

        bool operator==(const Wish&) const = default;
    };

    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);

    // True: this program holds the profile from now on. Blocks for a moment at most.
    bool claim();
    // Tells the one that holds it; waits for its answer. False: it does not answer, or nobody can hold this folder.
    bool handOver(const Wish& wish);
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void asked(const lotse::assembly::SingleInstance::Wish& wish);

private:
    void answer();

    QString m_name;
    QString m_problem;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace lotse::assembly
