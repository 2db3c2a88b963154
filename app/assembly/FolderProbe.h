// Whether the folder with everything in it answers at all: a network drive may hang for minutes, and whoever reads
// there hangs with it.
#pragma once

#include <QObject>

#include <chrono>
#include <memory>

namespace lotse::assembly
{

class FolderProbe : public QObject
{
    Q_OBJECT

public:
    // Reads what a start reads there, in a thread of its own that nobody waits for.
    explicit FolderProbe(const QString& folder, QObject* parent = nullptr);
    ~FolderProbe() override;

    // Whether it has answered by then; whether it could be read is no matter here.
    bool answersWithin(std::chrono::milliseconds patience) const;

Q_SIGNALS:
    void answered(); // once, and only after an event loop runs

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace lotse::assembly
