// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <cstddef>
#include <string_view>
#include <vector>

namespace vigil {

/// A secret that somebody typed, as UTF-8 bytes in memory of its own that is wiped when it goes. Never make a QString
/// or a QByteArray of it: their copies stay behind. Printing gives "(hidden)".
class Passphrase final
{
public:
    Passphrase() = default;
    explicit Passphrase(std::string_view bytes) : m_bytes(bytes.begin(), bytes.end()) {}
    Passphrase(const Passphrase&) = default;
    Passphrase(Passphrase&& other) noexcept : m_bytes(std::move(other.m_bytes)) { other.m_bytes.clear(); }
    Passphrase& operator=(Passphrase other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    ~Passphrase();

    /// Room for `size` bytes that a caller fills; keep what was filled with `shorten`.
    static Passphrase ofSize(std::size_t size);
    char* data() { return m_bytes.data(); }
    std::size_t size() const { return m_bytes.size(); }
    /// Shorter only: what is cut off is wiped.
    void shorten(std::size_t size);
    bool isEmpty() const { return m_bytes.empty(); }
    std::string_view reveal() const { return {m_bytes.data(), m_bytes.size()}; }
    bool operator==(const Passphrase& other) const { return reveal() == other.reveal(); }

private:
    std::vector<char> m_bytes;
};

QDebug operator<<(QDebug debug, const Passphrase& passphrase);

} // namespace vigil
