/** What stands around an article, in the languages of the newsroom. */
export interface Words {
  by: string;
  updated: string;
  share: string;
  save: string;
  readMore: string;
  related: string;
  mostRead: string;
  inBrief: string;
  latest: string;
  newsletter: string;
  newsletterPitch: string;
  signUp: string;
  email: string;
  subscribe: string;
  signIn: string;
  advertisement: string;
  comments: string;
  commentSample: [author: string, text: string][];
  cookies: string;
  accept: string;
  settings: string;
  about: string;
  contact: string;
  privacy: string;
  live: string;
  paywall: string;
  paywallPitch: string;
  opinion: string;
  home: string;
}

const ENGLISH: Words = {
  by: 'By',
  updated: 'Updated',
  share: 'Share',
  save: 'Save',
  readMore: 'Read more',
  related: 'More on this',
  mostRead: 'Most read',
  inBrief: 'In brief',
  latest: 'Latest',
  newsletter: 'The morning briefing',
  newsletterPitch: 'What you need to know, in your inbox by 6 a.m. on weekdays.',
  signUp: 'Sign up',
  email: 'Your email address',
  subscribe: 'Subscribe',
  signIn: 'Sign in',
  advertisement: 'Advertisement',
  comments: 'Comments',
  commentSample: [
    ['riverbank_joe', 'About time somebody wrote about this.'],
    ['Mrs Plum', 'I read this twice and I still do not know who pays.'],
    ['T. Ashworth', 'Good piece. The map in the print edition is better.'],
  ],
  cookies: 'We and our 873 partners use cookies to measure audiences and show advertisements.',
  accept: 'Accept all',
  settings: 'Settings',
  about: 'About us',
  contact: 'Contact',
  privacy: 'Privacy policy',
  live: 'Live',
  paywall: 'Continue reading with a subscription',
  paywallPitch: 'Unlimited articles on every device from £2 a week. Cancel at any time.',
  opinion: 'Opinion',
  home: 'Home',
};

const WORDS: Record<string, Words> = {
  en: ENGLISH,
  de: {
    ...ENGLISH,
    by: 'Von',
    updated: 'Aktualisiert',
    share: 'Teilen',
    save: 'Merken',
    readMore: 'Lesen Sie auch',
    related: 'Mehr zum Thema',
    mostRead: 'Meistgelesen',
    inBrief: 'Kurz gemeldet',
    latest: 'Neueste Artikel',
    newsletter: 'Der Blick am Morgen',
    newsletterPitch: 'Das Wichtigste des Tages, werktags um sechs Uhr in Ihrem Postfach.',
    signUp: 'Anmelden',
    email: 'Ihre E-Mail-Adresse',
    subscribe: 'Abonnieren',
    signIn: 'Anmelden',
    advertisement: 'Anzeige',
    comments: 'Kommentare',
    cookies: 'Wir und unsere 214 Partner verwenden Cookies, um Reichweiten zu messen und Werbung zu zeigen.',
    accept: 'Alle akzeptieren',
    settings: 'Einstellungen',
    about: 'Impressum',
    contact: 'Kontakt',
    privacy: 'Datenschutz',
    opinion: 'Meinung',
    home: 'Startseite',
  },
  fr: {
    ...ENGLISH,
    by: 'Par',
    updated: 'Mis à jour',
    share: 'Partager',
    save: 'Enregistrer',
    readMore: 'Lire aussi',
    related: 'Sur le même sujet',
    mostRead: 'Les plus lus',
    inBrief: 'En bref',
    latest: 'Dernières nouvelles',
    newsletter: 'La lettre du matin',
    newsletterPitch: 'L’essentiel de l’actualité, chaque matin à six heures.',
    signUp: 'S’inscrire',
    email: 'Votre adresse e-mail',
    subscribe: 'S’abonner',
    signIn: 'Se connecter',
    advertisement: 'Publicité',
    comments: 'Commentaires',
    cookies:
      'Avec nos 873 partenaires, nous utilisons des cookies pour mesurer l’audience et afficher de la publicité.',
    accept: 'Tout accepter',
    settings: 'Paramétrer',
    about: 'Qui sommes-nous',
    contact: 'Contact',
    privacy: 'Confidentialité',
    opinion: 'Opinion',
    home: 'Accueil',
  },
  ja: {
    ...ENGLISH,
    by: '',
    updated: '更新',
    share: 'シェア',
    save: '保存',
    readMore: 'あわせて読みたい',
    related: '関連記事',
    mostRead: 'よく読まれている記事',
    inBrief: '短信',
    latest: '新着',
    newsletter: '朝のニュースレター',
    newsletterPitch: '平日の朝6時に主なニュースをお届けします。',
    signUp: '登録する',
    email: 'メールアドレス',
    subscribe: '購読する',
    signIn: 'ログイン',
    advertisement: '広告',
    comments: 'コメント',
    cookies: '当サイトは、利用状況の把握と広告の表示のためにクッキーを使用します。',
    accept: '同意する',
    settings: '設定',
    about: '会社案内',
    contact: 'お問い合わせ',
    privacy: '個人情報の取り扱い',
    opinion: '意見',
    home: 'トップ',
  },
  ar: {
    ...ENGLISH,
    by: 'كتب',
    updated: 'آخر تحديث',
    share: 'مشاركة',
    save: 'حفظ',
    readMore: 'اقرأ أيضاً',
    related: 'مواضيع ذات صلة',
    mostRead: 'الأكثر قراءة',
    inBrief: 'باختصار',
    latest: 'آخر الأخبار',
    newsletter: 'نشرة الصباح',
    newsletterPitch: 'أهم أخبار اليوم في بريدك قبل السادسة صباحاً.',
    signUp: 'اشترك',
    email: 'بريدك الإلكتروني',
    subscribe: 'اشترك',
    signIn: 'تسجيل الدخول',
    advertisement: 'إعلان',
    comments: 'التعليقات',
    cookies: 'نستخدم ملفات تعريف الارتباط لقياس عدد الزوار وعرض الإعلانات.',
    accept: 'موافق',
    settings: 'الإعدادات',
    about: 'من نحن',
    contact: 'اتصل بنا',
    privacy: 'سياسة الخصوصية',
    opinion: 'رأي',
    home: 'الرئيسية',
  },
};

export function wordsFor(language: string): Words {
  return WORDS[language] ?? ENGLISH;
}
