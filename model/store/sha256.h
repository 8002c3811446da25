#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace servanda {

using Hash = std::array<unsigned char, 32>;

[[nodiscard]] std::string_view bytesOf(const Hash &hash);
/// In lower-case hexadecimal digits.
[[nodiscard]] std::string hexOf(const Hash &hash);

/// SHA-256 over what is added, in pieces of any size. Reusable: finish() begins anew. By OpenSSL,
/// since Qt's is about ten times slower and opening a dossier hashes every fact.
class Sha256 final
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(std::string_view bytes);
    [[nodiscard]] Hash finish();
    [[nodiscard]] Hash of(std::string_view bytes);

private:
    void begin();

    evp_md_ctx_st *m_context;
};

} // namespace servanda
