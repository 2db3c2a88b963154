#include "ui/desktop/JumpList.h"

#include <QCoreApplication>
#include <QDir>

#ifdef Q_OS_WIN

#include <memory>
#include <objbase.h>
#include <propsys.h>
#include <shlobj.h>

namespace lotse::ui
{

namespace
{

struct Release {
    void operator()(IUnknown* object) const { object->Release(); }
};
template <typename T>
using Owned = std::unique_ptr<T, Release>;

template <typename T>
Owned<T> created(const CLSID& kind)
{
    void* object = nullptr;
    return SUCCEEDED(CoCreateInstance(kind, nullptr, CLSCTX_INPROC_SERVER, __uuidof(T), &object))
               ? Owned<T>(static_cast<T*>(object))
               : nullptr;
}

// System.Title, by which the taskbar names an entry.
constexpr PROPERTYKEY titleKey{{0xF29F85E0, 0x4FF9, 0x1068, {0xAB, 0x91, 0x08, 0x00, 0x2B, 0x27, 0xB3, 0xD9}}, 2};

const wchar_t* wide(const QString& text)
{
    return reinterpret_cast<const wchar_t*>(text.utf16());
}

Owned<IShellLinkW> task(const QString& title, const QString& argument)
{
    auto link = created<IShellLinkW>(CLSID_ShellLink);
    const QString program = QDir::toNativeSeparators(QCoreApplication::applicationFilePath());
    void* store = nullptr;
    if (!link || FAILED(link->SetPath(wide(program))) || FAILED(link->SetArguments(wide(argument))) ||
        FAILED(link->SetIconLocation(wide(program), 0)) ||
        FAILED(link->QueryInterface(__uuidof(IPropertyStore), &store))) {
        return nullptr;
    }
    const Owned<IPropertyStore> properties(static_cast<IPropertyStore*>(store));
    std::wstring words = title.toStdWString();
    PROPVARIANT value{};
    value.vt = VT_LPWSTR; // copied by SetValue; the words stay ours
    value.pwszVal = words.data();
    return SUCCEEDED(properties->SetValue(titleKey, value)) && SUCCEEDED(properties->Commit()) ? std::move(link)
                                                                                               : nullptr;
}

} // namespace

void offerJumpList()
{
    const auto list = created<ICustomDestinationList>(CLSID_DestinationList);
    const auto tasks = created<IObjectCollection>(CLSID_EnumerableObjectCollection);
    const auto down = task(QCoreApplication::translate("lotse::ui::JumpList", "Report production down"),
                           QStringLiteral("--production-down"));
    UINT room = 0;
    void* removed = nullptr;
    if (!list || !tasks || !down || FAILED(tasks->AddObject(down.get())) ||
        FAILED(list->BeginList(&room, __uuidof(IObjectArray), &removed))) {
        return;
    }
    const Owned<IObjectArray> unused(static_cast<IObjectArray*>(removed));
    if (SUCCEEDED(list->AddUserTasks(tasks.get()))) {
        list->CommitList();
    }
}

} // namespace lotse::ui

#else

namespace lotse::ui
{

void offerJumpList()
{
}

} // namespace lotse::ui

#endif
