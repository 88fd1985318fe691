/** The leaked passwords that people type most, of those long enough to be allowed at all. */
const common = `
0123456789 0987654321 1029384756 1111111111 1122334455 1212121212 123123123123 1234512345 1234567890 12345678900
12345678910 123456789a 123456789q 12345qwert 1234qwerasdf 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc 9876543210
a123456789 abcd123456 abcdefghij admin12345 admin123456 administrator asdf123456 asdfghjkl123 asdfghjkl; basketball
changeme123 charlie123 christopher consumer12 elizabeth1 football123 iloveyou12 iloveyou123 iloveyouso letmein123
letmein1234 liverpool1 manchester michael123 monkey1234 motherlode mypassword myspace123 password00 password01
password10 password11 password12 password123 password1234 password12345 password123456 passwordpassword p@ssw0rd123
passw0rd123 pokemon123 princess12 princess123 q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv qwe123qwe123 qwer123456
qwerty1234 qwerty12345 qwerty123456 qwertyqwerty qwertyuiop qwertyuiop123 qwertyuiop[] sunshine123 superman123
switchboard switchboard1 switchboard123 test123456 testtest12 trustno1trustno1 unbelievable welcome123 welcome1234
zaq12wsxcde3 zxcvbnm123 zxcvbnm123456
`;

const list = new Set(common.trim().split(/\s+/));

export function isCommonPassword(password: string): boolean {
  return list.has(password.toLowerCase()) || /^(.{1,3})\1+$/u.test(password);
}
