#include "irenic/base/sha256.hpp"

#include <array>

#include <openssl/evp.h>

#include "irenic/base/result.hpp"

namespace irenic {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    unsigned int length = 0;
    const int done =
        EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
    IRENIC_CHECK(done == 1 && length == digest.size());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

}  // namespace irenic
